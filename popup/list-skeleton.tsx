// The number stands in the popup a frame before the list does: a list is a lot to lay out, and makes the popup another
// size. Until then the skeleton's rows stay in its place.
import { signal } from '@preact/signals';
import { inPanel } from './in-panel';

/** Whether the list is drawn. Nobody waits for a press's answer in the panel. */
export const listed = signal(inPanel);

/** The page's own, taken while they are still there. */
const rows = [...document.querySelectorAll('main[data-state=loading] > .popup-list > *')];

export function ListSkeleton() {
  return <div class="popup-list" ref={(place) => place?.append(...rows)} />;
}
