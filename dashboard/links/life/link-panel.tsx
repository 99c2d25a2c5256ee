// The link that is open, beside the table: what became of it, all that is known of it, and what can be done about it.
import { useEffect, useRef } from 'preact/hooks';
import { entryKey } from '../../../src/core/ledger/entry';
import { shorten, shownAddress } from '../../../src/core/report/shown-address';
import { t } from '../../../src/platform/strings';
import { TypeChip } from '../../../src/ui/type-chip';
import { Verdict } from '../../../src/ui/verdict';
import { anchorWords } from '../../../src/ui/words';
import { list } from '../list-state';
import { close, openBeside, opened, openedAt, PANEL } from '../opened-state';
import { LinkDetails } from './link-details';
import { LinkLife } from './link-life';
import { PageActs } from './page-acts';
import './link-panel.css';

export function LinkPanel() {
  const entry = opened.value;
  const panel = useRef<HTMLElement>(null);
  const key = entry && entryKey(entry).join('\n');
  // Whoever opens a link goes on reading there; its buttons keep the focus while one leafs.
  useEffect(() => {
    if (key && !panel.current?.contains(document.activeElement)) panel.current?.focus();
    panel.current?.scrollTo(0, 0);
  }, [key]);
  if (!entry) return null;
  const at = openedAt.value;
  return (
    <aside
      ref={panel}
      id={PANEL}
      class="link-panel"
      data-opened-link={entry.targetUrl}
      tabIndex={-1}
      aria-label={t('details_of', { link: shorten(anchorWords(entry), 80) })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <header class="link-panel-head">
        <div>
          <h2>
            <bdi>{entry.referringDomain}</bdi>
          </h2>
          <p class="quiet one-line">
            <bdi>{entry.pageTitle || shownAddress(entry.sourceUrl)}</bdi>
          </p>
        </div>
        <div class="link-panel-steps">
          <StepButton by={-1} off={at < 1} />
          <StepButton by={1} off={at < 0 || at + 1 >= (list.value?.count ?? 0)} />
          <button
            type="button"
            class="button button-plain"
            data-close-link
            aria-label={t('panel_close')}
            onClick={close}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      </header>
      {entry.timesSeen > 0 && (
        <p class="link-panel-verdict">
          <TypeChip link={entry} />
          <Verdict link={entry} />
        </p>
      )}
      <LinkLife entry={entry} />
      <PageActs key={key} entry={entry} />
      <LinkDetails key={key} entry={entry} />
    </aside>
  );
}

function StepButton({ by, off }: { by: -1 | 1; off: boolean }) {
  return (
    <button
      type="button"
      class="button button-plain"
      data-step={by < 0 ? 'before' : 'after'}
      aria-disabled={off}
      aria-label={t(by < 0 ? 'panel_before' : 'panel_after')}
      onClick={() => !off && openBeside(by)}
    >
      <span aria-hidden="true">{by < 0 ? '↑' : '↓'}</span>
    </button>
  );
}
