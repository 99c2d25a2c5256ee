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
  const entered = text.value;

  useEffect(() => {
    let current = true;
    void loadParser().then(({ parseLines }) => {
      if (current) lines.value = parseLines(entered, role.value, new Date().toISOString(), existing);
    });
    return () => {
      current = false;
    };
  }, [entered, role.value, existing, lines]);

  const blank = entered.trim() === '';
  const good = lines.value.filter(({ parsed }) => parsed.ok).length;

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    asked.value = true;
    // What stands in the field now: the lines below it are a moment older, and Enter can come before the parser.
    const { parseLines } = await loadParser();
    lines.value = parseLines(text.value, role.value, new Date().toISOString(), existing);
    const sites = lines.value.flatMap(({ parsed }) => (parsed.ok ? [parsed.site] : []));
    if (sites.length === 0) return;
    text.value = lines.value.flatMap(({ parsed }) => (parsed.ok ? [] : [parsed.entered])).join('\n');
    asked.value = false;
    await onSave(sites);
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
