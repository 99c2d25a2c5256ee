// What the answers to a tab's pages and frames told crawlers, for the documents that are there now or will be in a moment.
// In memory only, of a private window in the background's own, and no longer than the tab.
import * as v from 'valibot';
import { type AnswerHeaders, answerHeadersSchema } from '../../core/scan/headers-of-load';
import browser from '../browser';
import { memoryOf, recall } from '../tab-memory';

/** Of the pages of a tab, and of the frames in them, the latest. */
const PAGES_KEPT = 8;
const FRAMES_KEPT = 200;
/** Longer headers and addresses are not noted: a part of them could tell the opposite. */
const ROOM = 4_000;

const keyOf = (tabId: number): string => `answer-headers ${tabId}`;
const keptSchema = v.array(answerHeadersSchema);

export async function answersIn(tabId: number): Promise<readonly AnswerHeaders[]> {
  const kept = v.safeParse(keptSchema, (await recall(tabId, [keyOf(tabId)]))[keyOf(tabId)]);
  return kept.success ? kept.output : [];
}

export async function noteAnswer(tabId: number, answer: AnswerHeaders): Promise<void> {
  if (answer.headers.length + answer.url.length > ROOM) return;
  const all = [...(await answersIn(tabId)), answer];
  const ofPages = all.filter(({ frameId }) => frameId === 0).slice(-PAGES_KEPT);
  const ofFrames = all.filter(({ frameId }) => frameId !== 0).slice(-FRAMES_KEPT);
  await (await memoryOf(tabId)).set({ [keyOf(tabId)]: [...ofPages, ...ofFrames] });
}

/** Forgets all of a tab that was closed. */
export function forgetAnswers(tabId: number): Promise<void> {
  return browser.storage.session.remove(keyOf(tabId));
}
