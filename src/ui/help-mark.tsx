// The small question mark beside a word: what the word means, right there.
import type { TopicId } from '../core/help/topics';
import { t } from '../platform/strings';
import { HelpText, topicWords } from './help-text';

export function HelpMark({ topic }: { topic: TopicId }) {
  return (
    <details class="help-mark" data-help={topic}>
      <summary aria-label={t('help_open', { name: topicWords(topic) })}>
        <span aria-hidden="true">?</span>
      </summary>
      <HelpText topic={topic} />
    </details>
  );
}
