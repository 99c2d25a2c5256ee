// The figures one looks for first: how many, from how many, how many count, and what the period brought.
import type { EventId } from '../../src/core/ledger/events';
import type { Figures } from '../../src/core/overview/figures';
import type { Mark } from '../../src/core/overview/list-of';
import { t } from '../../src/platform/strings';
import { eventWords } from '../../src/ui/event-words';
import { listAddress } from './overview-state';
import { numberWords, shareWords } from './overview-words';

/** In the order in which one asks. */
const events = ['new', 'lost', 'missing', 'back', 'changed'] as const satisfies readonly EventId[];

export function Summary({ shown }: { shown: Figures }) {
  const { links, domains, followed } = shown;
  return (
    <div class="summary">
      <section class="card" aria-labelledby="summary-all">
        <h2 id="summary-all">{t('overview_all_time')}</h2>
        <ul class="summary-figures">
          <One id="links" words={t('nav_links')} count={links} mark={{ of: 'links' }} />
          <One id="domains" words={t('overview_domains')} count={domains} mark={{ of: 'links', group: 'domain' }} />
          <One
            id="followed"
            words={t('verdict_followed')}
            count={followed}
            mark={{ of: 'followed', value: 'true' }}
            beside={shareWords(followed, links)}
          />
        </ul>
      </section>
      <section class="card" aria-labelledby="summary-period">
        <h2 id="summary-period">{t('overview_in_period')}</h2>
        <ul class="summary-figures">
          {events.map((event) => (
            <One
              key={event}
              id={event}
              words={eventWords(event)}
              count={shown.events[event]}
              mark={{ of: 'event', event }}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}

interface Props {
  id: string;
  words: string;
  count: number;
  mark: Mark;
  beside?: string;
}

function One({ id, words, count, mark, beside }: Props) {
  return (
    <li>
      <a href={listAddress(mark)} data-figure={id} data-count={count} data-none={count === 0 || undefined}>
        <span class="summary-words">{words}</span>
        <span class="summary-number number">
          {numberWords(count)}
          {beside && <span class="summary-beside quiet"> {beside}</span>}
        </span>
      </a>
    </li>
  );
}
