// What changed since one looked last: a few words, each the way to the links it speaks of; nothing where nothing did.
import { sitesOf } from '../../src/core/overview/scope';
import { toldSince } from '../../src/core/overview/since';
import { plainView } from '../../src/core/view/view';
import { t } from '../../src/platform/strings';
import { RelativeTime } from '../../src/ui/relative-time';
import { addressOf } from '../links/view-state';
import { sites } from '../sites-state';
import { held } from './overview-state';
import { visitBefore } from './visit-state';

export function Since() {
  const before = visitBefore.value;
  if (!before || !held.value) return null;
  const told = toldSince(held.value, before, sites.value);
  if (told.length === 0) return null;
  const both = new Set(sites.value.map(({ role }) => role)).size > 1;
  return (
    <section class="since card" data-since={before.at} aria-labelledby="since">
      <h2 id="since">
        {t('since_title')}{' '}
        <span class="since-when">
          <RelativeTime at={before.at} />
        </span>
      </h2>
      <ul>
        {told.map(({ scope, told: events }) => (
          <li key={scope} data-since-scope={scope}>
            {both && <span class="since-whose">{t(`since_${scope}`)}</span>}
            {events.map(({ event, count }) => (
              <a
                key={event}
                class="since-event"
                data-since-event={event}
                data-count={count}
                href={addressOf({
                  ...plainView,
                  choices: { siteId: sitesOf(scope, sites.value) },
                  during: [{ event, from: before.at, to: '' }],
                })}
              >
                {t(`since_event_${event}`, { count })}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
