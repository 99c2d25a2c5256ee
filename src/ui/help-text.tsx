// What a topic of the help says: what it is, what to do about it, and where to read more.
import { sources } from '../core/help/sources';
import { type TopicId, topics } from '../core/help/topics';
import { t, type Words } from '../platform/strings';
import './help-text.css';

/** Topics are an open list: one without words shows its key, so that it is seen. */
export function topicWords(id: TopicId): string {
  return t((topics.find((one) => one.id === id)?.title ?? id) as Words);
}

export function HelpText({ topic: id }: { topic: TopicId }) {
  const cited: readonly string[] = topics.find((one) => one.id === id)?.sources ?? [];
  return (
    <div class="help-text">
      <p>{t(`help_${id}_means`)}</p>
      <p>
        <strong>{t('help_do')}:</strong> {t(`help_${id}_do`)}
      </p>
      {cited.length > 0 && (
        <p class="quiet small">
          {t('help_sources')}:{' '}
          {sources
            .filter((one) => cited.includes(one.id))
            .map(({ id: source, title, url }, at) => (
              <>
                {at > 0 && ' · '}
                <a key={source} href={url} target="_blank" rel="noreferrer">
                  {title}
                </a>
              </>
            ))}
        </p>
      )}
    </div>
  );
}
