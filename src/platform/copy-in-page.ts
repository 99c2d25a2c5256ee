// Copies from the page a key was pressed in. The keys went to that page, so it is the page that may write to the clipboard.
import type { CopiedTable } from '../core/export/clipboard-table';
import browser from './browser';

/**
 * Copies from within the page, in the world of our scripts: nothing is put into the page and no event of it is sent. False
 * where the browser refuses, as on pages of http, and where the page is closed to us.
 */
export async function copyInPage(tabId: number, table: CopiedTable): Promise<boolean> {
  try {
    const func = async ({ html, text }: CopiedTable): Promise<boolean> => {
      // Without a press in it the page would ask for leave in its own name, to see what is copied (Chromium 156).
      if (!navigator.userActivation.isActive) return false;
      try {
        const piece = (type: string, words: string) => ({ [type]: new Blob([words], { type }) });
        const item = new ClipboardItem({ ...piece('text/html', html), ...piece('text/plain', text) });
        await navigator.clipboard.write([item]);
        return true;
      } catch {
        return false;
      }
    };
    const [first] = await browser.scripting.executeScript({ target: { tabId }, func, args: [table] });
    return first?.result === true;
  } catch {
    return false;
  }
}
