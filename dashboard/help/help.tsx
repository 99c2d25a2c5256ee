// What every word of the dashboard and the popup means. An address names a topic: `#/help/reason_wrapped`.
import { useEffect, useRef } from 'preact/hooks';
import { helpGroups, topics } from '../../src/core/help/topics';
import { t } from '../../src/platform/strings';
import { HelpText, topicWords } from '../../src/ui/help-text';
import { place } from '../route';
import './help.css';

export function Help() {
  const room = useRef<HTMLElement>(null);
  const at = place.value;
  useEffect(() => {
    const named = at === '' ? null : room.current?.querySelector<HTMLElement>(`[data-topic='${CSS.escape(at)}']`);
    named?.scrollIntoView({ block: 'start' });
    named?.focus({ preventScroll: true });
  }, [at]);

  return (
    <main class="room room-help" data-room="help" data-state="ready" ref={room}>
      <h1>{t('nav_help')}</h1>
      <p class="lead">{t('help_lead')}</p>
      <nav aria-label={t('help_contents')}>
        <ul class="help-contents">
          {helpGroups.map((group) => (
            <li key={group}>
              <a href={`#/help/${group}`}>{t(`help_group_${group}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p class="card help-hints">{t('help_hints')}</p>
      {helpGroups.map((group) => (
        <section key={group} class="card" aria-labelledby={`help-${group}`}>
          <h2 id={`help-${group}`} data-topic={group} tabIndex={-1}>
            {t(`help_group_${group}`)}
          </h2>
          {topics
            .filter((topic) => topic.group === group)
            .map(({ id }) => (
              <article key={id} class="help-topic">
                <h3 data-topic={id} tabIndex={-1}>
                  {topicWords(id)}
                </h3>
                <HelpText topic={id} />
              </article>
            ))}
        </section>
      ))}
    </main>
  );
}
