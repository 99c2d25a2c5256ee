// How many listeners of ours hear a page. The page can see none of them, so they are counted in the extension's own world,
// and the number is written where a newer version, which has another world, finds it too. Only those of a script that comes
// in afterwards are counted, for a script takes its methods when it begins.
import type { Driver, Tab } from '../../../scripts/browser/driver';

/**
 * Counts listeners to scrolling from now on, where a press has let the extension into the page.
 * @returns asks how many of them hear still
 */
export async function countListeners(driver: Driver, tab: Tab): Promise<() => Promise<number>> {
  await driver.inExtension(
    (id: number) =>
      chrome.scripting.executeScript({
        target: { tabId: id },
        func: () => {
          const { dataset } = document.documentElement;
          const listen = EventTarget.prototype.addEventListener;
          const count = (change: number): void => {
            dataset.listeners = String(Number(dataset.listeners ?? 0) + change);
          };
          EventTarget.prototype.addEventListener = function (...all: Parameters<typeof listen>) {
            const [name, , options] = all;
            if (name === 'scroll') {
              count(1);
              if (typeof options === 'object') options.signal?.addEventListener('abort', () => count(-1));
            }
            return listen.apply(this, all);
          };
        },
      }),
    await tab.id(),
  );
  return () => tab.evaluate('Number(document.documentElement.dataset.listeners ?? 0)');
}
