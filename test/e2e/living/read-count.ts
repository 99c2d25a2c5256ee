// A number that a test keeps counting in the extension's own world of a page, under a name of its own.
import type { Driver } from '../../../scripts/browser/driver';

/** @returns asks how far it is */
export function readCount(driver: Driver, tabId: number, name: string): () => Promise<number> {
  return () =>
    driver.inExtension(
      async (id: number, of: string) => {
        const [first] = await chrome.scripting.executeScript({
          target: { tabId: id },
          func: (one: string) => (globalThis as unknown as Record<string, number>)[one],
          args: [of],
        });
        return first?.result as number;
      },
      tabId,
      name,
    );
}
