// A row that is open: why to look twice, the words around the link, addresses, and every trait of the list.
import type { ComponentChildren } from 'preact';
import type { Reason } from '../core/classify/followed';
import { topicOf } from '../core/help/topic-of';
import type { Entry } from '../core/ledger/entry';
import { type Fact, factsBeside } from '../core/report/facts-beside';
import { shorten } from '../core/report/shown-address';
import { type Carrier, traits, traitValues } from '../core/report/traits';
import { AddressLink } from './address';
import { Context } from './context';
import { HelpMark } from './help-mark';
import { type Reasoned, SignReasons } from './signs';
import { factWords, traitWords, valueWords } from './trait-words';
import { reasonWords } from './words';
import './details.css';

interface Props {
  link: Carrier & Pick<Entry, 'context' | 'anchorText' | 'anchorKind'>;
  signs: readonly Reasoned[];
  /** Traits that stand elsewhere already. */
  without?: readonly string[];
  /** Goes between the words around the link and its traits. */
  children?: ComponentChildren;
}

export function Details({ link, signs, without = [], children }: Props) {
  // The signs stand above with their reasons.
  const carried = traits.filter(
    ({ id }) => id !== 'signs' && !without.includes(id) && traitValues(link, id).length > 0,
  );
  return (
    <div class="details">
      <SignReasons signs={signs} />
      <Context link={link} />
      <dl class="facts">
        {factsBeside
          .filter((fact) => fact.of(link).length > 0)
          .map((fact) => (
            <div key={fact.id} data-fact={fact.id}>
              <dt>{factWords(fact.id)}</dt>
              {fact.of(link).map((value) => (
                <dd key={value}>
                  {written(fact, value)}
                  {fact.as === 'reason' && <Helped trait="reason" values={[value]} />}
                </dd>
              ))}
            </div>
          ))}
      </dl>
      {children}
      <dl class="traits">
        {carried.map((trait) => (
          <div key={trait.id} data-trait={trait.id}>
            <dt>{traitWords(trait)}</dt>
            <dd>
              {traitValues(link, trait.id)
                .map((value) => valueWords(trait, value))
                .join(', ')}
              {trait.id !== 'reason' && <Helped trait={trait.id} values={traitValues(link, trait.id)} />}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A question mark for each value that the help explains, each topic once. */
function Helped({ trait, values }: { trait: string; values: readonly string[] }) {
  const explained = new Set(values.map((value) => topicOf(trait, value)).filter((topic) => topic !== null));
  return (
    <>
      {[...explained].map((topic) => (
        <HelpMark key={topic} topic={topic} />
      ))}
    </>
  );
}

function written({ as }: Fact, value: string): ComponentChildren {
  if (as === 'address') return <AddressLink address={value} />;
  // The list gives reasons as the finding has them.
  return as === 'reason' ? reasonWords(value as Reason) : <bdi>{shorten(value, 300)}</bdi>;
}
