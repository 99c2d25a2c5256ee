// A tracked site being changed: the text, what it is to cover and what of it is not, whose it is. What it would mean
// stands below.
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { scopes, type TrackedSite } from '../../src/core/facts';
import { shorten } from '../../src/core/report/shown-address';
import { parseExceptions, parseSite } from '../../src/core/sites/parse-site';
import { replaceSite } from '../../src/platform/stores/change-sites';
import { t } from '../../src/platform/strings';
import { RoleChoice } from '../../src/ui/role-choice';
import { exceptionLines, scopeWords, siteErrorWords } from '../../src/ui/words';
import { sites } from '../sites-state';
import { toast } from '../toast';
import { SiteLook } from './site-look';

export function SiteEdit({ site, onDone }: { site: TrackedSite; onDone(): void }) {
  const id = useId();
  const entered = useSignal(site.entered);
  const scope = useSignal(site.scope);
  const role = useSignal(site.role);
  const butNot = useSignal(exceptionLines(site).join('\n'));
  const label = useSignal(site.label);
  const colour = useSignal(site.colour);
  const parsed = parseSite(entered.value, role.value, site.addedAt, scope.value);
  const taken = parsed.ok && sites.value.some((other) => other.id === parsed.site.id && other.id !== site.id);
  const problem = parsed.ok
    ? taken
      ? siteErrorWords('duplicate', '')
      : null
    : siteErrorWords(parsed.error, entered.value);

  const { except, wrong } = parsed.ok ? parseExceptions(butNot.value, parsed.site) : { except: [], wrong: [] };

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!parsed.ok || taken || wrong.length > 0) return;
    const edited = { ...parsed.site, except, label: label.value.trim(), colour: colour.value };
    await replaceSite(site.id, edited);
    toast(t('site_changed', { site: edited.entered }), () => void replaceSite(edited.id, site));
    onDone();
  };

  return (
    <form class="site-edit" onSubmit={save} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <div class="site-edit-fields">
        <input
          class="field"
          aria-label={t('site_field_label')}
          aria-describedby={`${id}-means`}
          aria-invalid={problem !== null}
          spellcheck={false}
          autofocus
          value={entered.value}
          onInput={(event) => {
            entered.value = event.currentTarget.value;
          }}
        />
        <select
          class="field"
          aria-label={t('scope_label')}
          value={scope.value}
          onChange={(event) => {
            scope.value = event.currentTarget.value as TrackedSite['scope'];
          }}
        >
          {scopes.map((one) => (
            <option key={one} value={one}>
              {t(`scope_${one}`)}
            </option>
          ))}
        </select>
        <RoleChoice
          role={role.value}
          onChange={(chosen) => {
            role.value = chosen;
          }}
        />
      </div>
      <p id={`${id}-means`} class={problem ? 'site-problem' : 'quiet'} aria-live="polite">
        {problem ?? (parsed.ok && scopeWords(parsed.site))}
      </p>
      <div class="site-edit-except">
        <label class="label" for={`${id}-except`}>
          {t('except_label')}
        </label>
        <textarea
          id={`${id}-except`}
          class="field"
          data-except
          rows={Math.min(Math.max(2, butNot.value.split('\n').length), 8)}
          placeholder={parsed.ok ? t('except_placeholder', { host: parsed.site.host }) : undefined}
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          aria-describedby={`${id}-except-means`}
          aria-invalid={wrong.length > 0}
          value={butNot.value}
          onInput={(event) => {
            butNot.value = event.currentTarget.value;
          }}
        />
        <p id={`${id}-except-means`} class={wrong.length > 0 ? 'site-problem' : 'quiet small'} aria-live="polite">
          {wrong.length > 0 && parsed.ok
            ? t('except_wrong', {
                count: wrong.length,
                site: parsed.site.host,
                lines: shorten(wrong.join(', '), 200),
              })
            : t('except_hint')}
        </p>
      </div>
      <SiteLook
        label={label.value}
        colour={colour.value}
        onLabel={(text) => {
          label.value = text;
        }}
        onColour={(one) => {
          colour.value = one;
        }}
      />
      <p class="site-edit-end">
        <button type="submit" class="button" disabled={problem !== null || wrong.length > 0}>
          {t('save')}
        </button>
        <button type="button" class="button button-plain" onClick={onDone}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}
