// What the words of a column mean: each of its values that the help explains, or the column itself.
import { topicOf } from '../../src/core/help/topic-of';
import { type TopicId, topics } from '../../src/core/help/topics';
import { traits } from '../../src/core/report/traits';
import { t } from '../../src/platform/strings';
import { HelpText, topicWords } from '../../src/ui/help-text';
import './column-help.css';

/** Columns that show more than their own trait. */
const shows: Readonly<Record<string, readonly string[]>> = { verdict: ['type'] };
/** Topics that no value leads to. */
const also: Readonly<Record<string, readonly TopicId[]>> = { verdict: ['held'], type: ['held'] };

/** The topics about a column, each once; none where its words speak for themselves. */
export function topicsOfColumn(id: string): readonly TopicId[] {
  const shown = shows[id] ?? [id];
  const valued = traits
    .filter((trait) => shown.includes(trait.id))
    .flatMap((trait) => (trait.values ?? []).map((value) => topicOf(trait.id, value)));
  const whole = topics.find((topic) => topic.id === id)?.id;
  return [...new Set([whole, ...valued, ...(also[id] ?? [])])].filter((topic) => topic !== null && topic !== undefined);
}

export function ColumnHelp({ of }: { of: readonly TopicId[] }) {
  const [first, ...others] = of;
  if (first === undefined) return null;
  const more = others.length === 0 ? first : topics.find(({ id }) => id === others[0])?.group;
  return (
    <div class="column-help">
      {others.length === 0 ? (
        <HelpText topic={first} />
      ) : (
        <dl>
          {of.map((id) => (
            <div key={id} data-topic={id}>
              <dt>{topicWords(id)}</dt>
              <dd>{t(`help_${id}_means`)}</dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        <a href={`#/help/${more}`}>{t('explain_more')}</a>
      </p>
    </div>
  );
}
