// The small question mark beside a word: what the word means, right there. The text is drawn once it is asked for.
import { useSignal } from '@preact/signals';
import type { TopicId } from '../core/help/topics';
import { t } from '../platform/strings';
import { HelpText, topicWords } from './help-text';

export function HelpMark({ topic }: { topic: TopicId }) {
  const open = useSignal(false);
  return (
    <details
      class="help-mark"
      data-help={topic}
      onToggle={(event) => {
        open.value = event.currentTarget.open;
      }}
    >
      <summary aria-label={t('help_open', { name: topicWords(topic) })} />
      {open.value && <HelpText topic={topic} />}
    </details>
  );
}
