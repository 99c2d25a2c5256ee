// Which topic of the help explains a value of a trait, where one does.
import { type TopicId, topics } from './topics';

/** How the topics about the values of a trait begin, or the one about the trait itself. */
const byTrait: Readonly<Record<string, { readonly values: string } | { readonly topic: TopicId }>> = {
  type: { values: 'type' },
  reason: { values: 'reason' },
  status: { values: 'status' },
  signs: { values: 'sign' },
  placement: { topic: 'placement' },
  sourceKind: { topic: 'source_kind' },
  sendsReferrer: { topic: 'referrer' },
};

export function topicOf(trait: string, value: string): TopicId | null {
  const by = byTrait[trait];
  if (!by) return null;
  const id = 'topic' in by ? by.topic : `${by.values}_${value.replace(/[ -]/g, '_')}`;
  return topics.find((topic) => topic.id === id)?.id ?? null;
}
