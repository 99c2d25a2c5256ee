// The site somebody pressed "Always on this site" for, until the browser has answered. Written before the browser asks,
// because in Chromium its question closes the popup: whoever hears the answer finds here what it was for.
import * as v from 'valibot';
import browser from '../browser';

const KEY = 'wished-watch';
/** An older press is no longer meant: its question was answered with no, or left alone. */
const VALID_MS = 5 * 60_000;

const wishSchema = v.object({ host: v.string(), atMs: v.number() });

/** Notes a press. A later one takes its place: the browser asks one question at a time. */
export function noteWish(host: string, atMs: number): Promise<void> {
  return browser.storage.session.set({ [KEY]: { host, atMs } });
}

/** Takes the wish back, as after a no. */
export function forgetWish(): Promise<void> {
  return browser.storage.session.remove(KEY);
}

/** The host that is wished; null where none is, or it was too long ago. */
export async function wishedHost(nowMs: number): Promise<string | null> {
  const parsed = v.safeParse(wishSchema, (await browser.storage.session.get(KEY))[KEY]);
  if (!parsed.success) return null;
  const age = nowMs - parsed.output.atMs;
  return age >= 0 && age <= VALID_MS ? parsed.output.host : null;
}
