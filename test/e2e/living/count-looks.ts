// How often the page script of a tab looked again because something had changed. A look that finds nothing new tells
// nothing, but each begins with a wait for an idle moment: these are counted, in the extension's own world of the page.
import type { Driver } from '../../../scripts/browser/driver';
import { readCount } from './read-count';

interface World {
  looks: number;
  requestIdleCallback: typeof requestIdleCallback;
}

/** Counts from now on, where a press has let the extension into the page. @returns asks how many there were */
export async function countLooks(driver: Driver, tabId: number): Promise<() => Promise<number>> {
  await driver.inExtension(
    (id: number) =>
      chrome.scripting.executeScript({
        target: { tabId: id },
        func: () => {
          const world = globalThis as unknown as World;
          const wait = world.requestIdleCallback.bind(globalThis);
          world.looks = 0;
          world.requestIdleCallback = (...wish) => {
            world.looks += 1;
            return wait(...wish);
          };
        },
      }),
    tabId,
  );
  return readCount(driver, tabId, 'looks');
}
