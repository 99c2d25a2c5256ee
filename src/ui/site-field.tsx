// The one field that takes sites: an address, a host, or many lines from a sheet. What it understood stands below it
// while one types; saving takes the good lines and leaves the others in the field with their reasons.
import { useSignal } from '@preact/signals';
import { useEffect, useId } from 'preact/hooks';
import type { Role, TrackedSite } from '../core/facts';
import type { ParsedLine } from '../core/sites/parse-lines';
import { t } from '../platform/strings';
import { RoleChoice } from './role-choice';
import { SitePreview } from './site-preview';
import { siteErrorWords } from './words';
import './site-field.css';

// The field is drawn at once; the public suffix list behind the parser (100 kB) follows while one reads.
let parser: Promise<typeof import('../core/sites/parse-lines')> | undefined;
const loadParser = () => {
  parser ??= import('../core/sites/parse-lines');
  return parser;
};

interface Props {
  /** Already tracked: these are no news. */
  existing: readonly TrackedSite[];
  rows: number;
  autoFocus?: boolean;
  onSave(sites: readonly TrackedSite[]): Promise<void>;
}

export function SiteField({ existing, rows, autoFocus = false, onSave }: Props) {
  const id = useId();
  const text = useSignal('');
  const role = useSignal<Role>('mine');
  const lines = useSignal<readonly ParsedLine[]>([]);
  const asked = useSignal(false);
  const failed = useSignal(false);
  // On their way into the store, which tells `existing` a moment later: a line that repeats one of them is no news either.
  const sent = useSignal<readonly TrackedSite[]>([]);
  const entered = text.value;

  useEffect(() => {
    sent.value = [];
  }, [existing, sent]);

  useEffect(() => {
    let current = true;
    void loadParser().then(({ parseLines }) => {
      if (current)
        lines.value = parseLines(entered, role.value, new Date().toISOString(), [...existing, ...sent.value]);
    });
    return () => {
      current = false;
    };
  }, [entered, role.value, existing, sent.value, lines]);

  const blank = entered.trim() === '';
  const good = lines.value.filter(({ parsed }) => parsed.ok).length;

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    asked.value = true;
    // What stands in the field now: the lines below it are a moment older, and Enter can come before the parser.
    const { parseLines } = await loadParser();
    const whole = text.value;
    const read = parseLines(whole, role.value, new Date().toISOString(), [...existing, ...sent.value]);
    const sites = read.flatMap(({ parsed }) => (parsed.ok ? [parsed.site] : []));
    lines.value = sites.length === 0 ? read : read.filter(({ parsed }) => !parsed.ok);
    if (sites.length === 0) return;
    const rest = lines.value.flatMap(({ parsed }) => (parsed.ok ? [] : [parsed.entered])).join('\n');
    sent.value = [...sent.value, ...sites];
    text.value = rest;
    asked.value = false;
    failed.value = false;
    try {
      await onSave(sites);
    } catch {
      // Not kept: what was entered comes back, unless something else has been typed since.
      failed.value = true;
      sent.value = [];
      if (text.value === rest) text.value = whole;
    }
  };

  return (
    <form class="site-field" onSubmit={save}>
      <label class="label" for={id}>
        {t('site_field_label')}
      </label>
      <textarea
        id={id}
        class="field"
        rows={Math.min(Math.max(rows, entered.split('\n').length), 8)}
        placeholder={t('site_field_placeholder')}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
        autofocus={autoFocus}
        aria-describedby={`${id}-preview`}
        aria-invalid={asked.value && good === 0}
        value={entered}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          asked.value = false;
          failed.value = false;
        }}
        onKeyDown={(event) => {
          // Enter saves a single line; in a list it begins the next one. Ctrl+Enter saves always.
          if (
            event.key === 'Enter' &&
            !event.isComposing &&
            (event.ctrlKey || event.metaKey || (!event.shiftKey && !entered.includes('\n')))
          )
            void save(event);
        }}
      />
      <div id={`${id}-preview`} aria-live="polite">
        {blank ? (
          asked.value && <p class="site-problem">{siteErrorWords('blank', '')}</p>
        ) : (
          <SitePreview lines={lines.value} />
        )}
        {failed.value && <p class="site-problem">{t('write_failed')}</p>}
      </div>
      <div class="site-field-end">
        <RoleChoice
          role={role.value}
          onChange={(chosen) => {
            role.value = chosen;
          }}
        />
        <button type="submit" class="button button-primary">
          {t('track_sites', { count: Math.max(1, good) })}
        </button>
      </div>
    </form>
  );
}
