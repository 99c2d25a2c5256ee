// What each line was understood as, or why it was not.

import { shorten } from '../core/report/shown-address';
import type { ParsedLine } from '../core/sites/parse-lines';
import { t } from '../platform/strings';
import { scopeWords, siteErrorWords } from './words';

/** A long paste is shown in part; what was not understood comes first then, because it needs a hand. */
const SHOWN = 50;

export function SitePreview({ lines }: { lines: readonly ParsedLine[] }) {
  const ordered = lines.length > SHOWN ? [...lines].sort((a, b) => Number(a.parsed.ok) - Number(b.parsed.ok)) : lines;
  const shown = ordered.slice(0, SHOWN);
  return (
    <>
      {/* A list that scrolls must be reachable by keyboard. */}
      <ul class="site-preview" tabIndex={shown.length > 6 ? 0 : undefined} aria-label={t('site_preview_label')}>
        {shown.map(({ parsed }, index) => (
          // The same text may stand in two lines: only its place tells them apart.
          <li key={index} data-ok={parsed.ok} title={parsed.ok ? parsed.site.entered : parsed.entered}>
            <span class="site-preview-mark" aria-hidden="true">
              {parsed.ok ? '✓' : '–'}
            </span>
            <span>
              {parsed.ok ? (
                <bdi>{shorten(scopeWords(parsed.site), 160)}</bdi>
              ) : (
                <>
                  <bdi class="site-preview-entered">{shorten(parsed.entered, 80)}</bdi>{' '}
                  <span class="site-problem">{siteErrorWords(parsed.error, shorten(parsed.entered, 40))}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {lines.length > SHOWN && <p class="quiet small">{t('lines_more', { count: lines.length - SHOWN })}</p>}
    </>
  );
}
