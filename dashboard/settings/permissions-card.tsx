// What was granted beyond what the installation asked for: what, for what, since when, and the way back.
import { useSignal } from '@preact/signals';
import { EVERY_SITE, patternHost } from '../../src/core/watch/watch-pattern';
import { takeBack } from '../../src/platform/permissions';
import { t, type Words } from '../../src/platform/strings';
import { RelativeTime } from '../../src/ui/relative-time';
import { MemoryCard } from '../memory/memory-card';
import { grants, since, watched } from './watching-state';

/** THE LIST of permissions that can be granted later, with their words. */
const named: Readonly<Record<string, readonly [title: Words, purpose: Words]>> = {
  webRequest: ['grant_webrequest', 'grant_webrequest_for'],
  notifications: ['grant_notifications', 'grant_notifications_for'],
};

export function PermissionsCard() {
  const kept = useSignal<string | null>(null);
  const all = [...grants.value.origins, ...grants.value.permissions];
  return (
    <MemoryCard id="permissions" title={t('grant_title')} hint={t('grant_hint')}>
      {all.length === 0 ? (
        <p class="quiet">{t('grant_none')}</p>
      ) : (
        <ul class="grant-list" aria-label={t('grant_title')}>
          {all.map((grant) => (
            <li key={grant} data-grant={grant}>
              <div>
                <strong>
                  <bdi>{titleOf(grant)}</bdi>
                </strong>
                <p class="quiet">
                  {purposeOf(grant)}{' '}
                  {since.value[grant] && (
                    <>
                      {t('grant_since')} <RelativeTime at={since.value[grant]} />
                    </>
                  )}
                </p>
              </div>
              <button
                type="button"
                class="button button-plain"
                aria-label={t('grant_take_back_label', { what: titleOf(grant) })}
                onClick={async () => {
                  kept.value = (await takeBack(grant)) ? null : titleOf(grant);
                }}
              >
                {t('grant_take_back')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status">{kept.value && t('grant_kept', { what: kept.value })}</p>
    </MemoryCard>
  );
}

function titleOf(grant: string): string {
  if (grant === EVERY_SITE) return t('grant_every');
  const [title] = named[grant] ?? [];
  return title ? t(title) : (patternHost(grant) ?? grant);
}

function purposeOf(grant: string): string {
  const [, purpose] = named[grant] ?? [];
  if (purpose) return t(purpose);
  const host = patternHost(grant);
  const isWatched = grant === EVERY_SITE || (host !== null && watched.value.hosts.includes(host));
  return t(isWatched ? 'grant_for_watching' : 'grant_for_presses');
}
