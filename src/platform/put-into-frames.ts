// Puts our scripts into the frames that no other document of the page can look into, as far as their sites were granted.
import browser from './browser';

/** A script, and the name by which it is known where it is already. */
export interface FrameScript {
  readonly file: string;
  readonly name: string;
}

/**
 * Does nothing where no site was granted; a press alone opens no frame of another site.
 * @returns whether the page has such frames
 */
export async function putIntoFrames(tabId: number, scripts: readonly FrameScript[]): Promise<boolean> {
  try {
    const { origins } = await browser.permissions.getAll();
    if (!origins?.length) return false;
    let any = false;
    for (const script of scripts) any = await putIntoEach(tabId, script);
    return any;
  } catch {
    // The page went: what comes in its place is looked at anew.
    return false;
  }
}

async function putIntoEach(tabId: number, { file, name }: FrameScript): Promise<boolean> {
  // All other frames are read from outside: there the script would be for nothing, and it is no light one.
  const func = (known = ''): string =>
    self === top || frameElement !== null ? 'not its own' : known in globalThis ? 'there' : 'missing';
  const asked = { target: { tabId, allFrames: true }, func, args: [name], injectImmediately: true };
  const found = await browser.scripting.executeScript(asked);
  // Each by itself: one that is gone meanwhile would make the browser refuse them all.
  const put = ({ frameId, result }: (typeof found)[number]): unknown =>
    result === 'missing' &&
    browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] }).catch(() => null);
  await Promise.all(found.map(put));
  return found.some(({ result }) => result === 'there' || result === 'missing');
}
