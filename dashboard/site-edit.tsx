// A tracked site being changed: the text, what it is to cover, whose it is. What it would mean stands below.
import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { scopes, type TrackedSite } from '../src/core/facts';
import { parseSite } from '../src/core/sites/parse-site';
import { replaceSite } from '../src/platform/stores/change-sites';
import { t } from '../src/platform/strings';
import { RoleChoice } from '../src/ui/role-choice';
import { scopeWords, siteErrorWords } from '../src/ui/words';
import { sites } from './sites-state';

export function SiteEdit({ site, onDone }: { site: TrackedSite; onDone(): void }) {
  const id = useId();
  const entered = useSignal(site.entered);
  const scope = useSignal(site.scope);
  const role = useSignal(site.role);
  const parsed = parseSite(entered.value, role.value, site.addedAt, scope.value);
  const taken = parsed.ok && sites.value.some((other) => other.id === parsed.site.id && other.id !== site.id);
  const problem = parsed.ok
    ? taken
      ? siteErrorWords('duplicate', '')
      : null
    : siteErrorWords(parsed.error, entered.value);

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!parsed.ok || taken) return;
    await replaceSite(site.id, parsed.site);
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
      <p class="site-edit-end">
        <button type="submit" class="button" disabled={problem !== null}>
          {t('save')}
        </button>
        <button type="button" class="button button-plain" onClick={onDone}>
          {t('cancel')}
        </button>
      </p>
    </form>
  );
}
