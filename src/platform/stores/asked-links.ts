// The presses on "Resolve" that nobody has carried out yet, until the browser closes. Written before the browser asks,
// because in Chromium its question closes the popup: whoever hears the answer finds here what it was for.
import * as v from 'valibot';
import browser from '../browser';

const PREFIX = 'asked-link ';
const UNSEEN = 'answers-unseen';
/** An older press is no longer meant: its question was answered with no, or left alone. */
const VALID_MS = 5 * 60_000;

const askedSchema = v.object({ tabId: v.pipe(v.number(), v.integer()), atMs: v.number() });
export type AskedLink = v.InferOutput<typeof askedSchema>;

/** Notes a press. */
export function noteAsked(short: string, asked: AskedLink): Promise<void> {
  return browser.storage.session.set({ [PREFIX + short]: asked });
}

/** Takes a press back, as after a no. */
export function forgetAsked(short: string): Promise<void> {
  return browser.storage.session.remove(PREFIX + short);
}

/** The short addresses that wait. */
export async function askedLinks(): Promise<string[]> {
  const all = Object.keys(await browser.storage.session.get(null));
  return all.filter((key) => key.startsWith(PREFIX)).map((key) => key.slice(PREFIX.length));
}

/** Notes that the browser showed us no answer. It changes at the browser's next start, which empties this store. */
export function noteUnseen(): Promise<void> {
  return browser.storage.session.set({ [UNSEEN]: true });
}

export async function wereUnseen(): Promise<boolean> {
  return (await browser.storage.session.get(UNSEEN))[UNSEEN] === true;
}

/** Takes a press to carry it out: who comes second gets null, and so does who comes too late. */
export async function claimAsked(short: string, nowMs: number): Promise<AskedLink | null> {
  const key = PREFIX + short;
  const parsed = v.safeParse(askedSchema, (await browser.storage.session.get(key))[key]);
  if (!parsed.success) return null;
  await browser.storage.session.remove(key);
  const age = nowMs - parsed.output.atMs;
  return age >= 0 && age <= VALID_MS ? parsed.output : null;
}
