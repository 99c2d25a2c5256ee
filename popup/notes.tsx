// What stands beside the verdict, in one quiet line each: what was not read, and what the page says of itself.

import { shorten, shownAddress } from '../src/core/report/shown-address';
import type { PageScan } from '../src/core/scan/page-scan-schema';
import { t } from '../src/platform/strings';
import { spelling } from './popup-state';

interface Note {
  readonly id: string;
  readonly words: string;
  readonly whole?: string;
}

export function Notes({ scan }: { scan: PageScan }) {
  const notes = notesOf(scan);
  if (notes.length === 0) return null;
  return (
    <ul class="notes">
      {notes.map(({ id, words, whole }) => (
        <li key={id} class="one-line" data-note={id} title={shorten(whole ?? words, 600)}>
          <bdi>{words}</bdi>
        </li>
      ))}
    </ul>
  );
}

function notesOf({ complete, unreadFrames, page }: PageScan): Note[] {
  const notes: Note[] = [];
  if (!complete) notes.push({ id: 'incomplete', words: t('still_reading') });
  if (page.platform !== null) {
    const words = t(page.feed ? 'on_platform_feed' : 'on_platform', { platform: page.platform });
    notes.push({ id: 'platform', words });
  }
  if (page.robots.noindex) notes.push({ id: 'noindex', words: t('page_noindex') });
  const { spell } = spelling.value;
  if (page.canonical !== null && spell(page.canonical) !== spell(page.url)) {
    const words = t('page_canonical', { address: shownAddress(page.canonical) });
    notes.push({ id: 'canonical', words, whole: page.canonical });
  }
  if (unreadFrames.length > 0) {
    const count = unreadFrames.reduce((sum, frame) => sum + frame.count, 0);
    const origins = unreadFrames.map(({ origin }) => origin.replace(/^https?:\/\//, '')).join(', ');
    const words = t('frames_unread', { count, origins });
    notes.push({ id: 'frames', words });
  }
  return notes;
}
