// The clock of our own pages: what was "now" becomes "a minute ago" while one looks at it.
import { signal } from '@preact/signals';

export const now = signal(Date.now());

setInterval(() => {
  if (document.visibilityState === 'visible') now.value = Date.now();
}, 30_000);
document.addEventListener('visibilitychange', () => {
  now.value = Date.now();
});
