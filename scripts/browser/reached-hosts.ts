// What the browsers of a run reached, and which pages the tests showed them, as lines of one file that all processes of the
// run add to. Only where somebody wants to know: BACKLIGHT_REACHED names the file.
import { appendFileSync } from 'node:fs';
import type { Kind } from './driver';

/** `reached`: a request that came out of a browser. `shown`: a host of a page, or a part of one, that a test serves. */
export interface Note {
  readonly what: 'reached' | 'shown';
  readonly kind: Kind;
  /** With the port where it was reached. */
  readonly host: string;
}

export type TakeNote = (note: Note) => void;

const seen = new Set<string>();

/** Adds a line, once each. */
export const noteInFile: TakeNote = (note) => {
  const file = process.env.BACKLIGHT_REACHED;
  const line = JSON.stringify(note);
  if (!file || seen.has(line)) return;
  seen.add(line);
  appendFileSync(file, `${line}\n`);
};

/** The lines of such a file. */
export function readNotes(text: string): Note[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Note);
}

/** Notes the host of a page that a test shows. */
export function noteShown(kind: Kind, url: string, take: TakeNote): void {
  if (/^https?:/.test(url)) take({ what: 'shown', kind, host: new URL(url).hostname });
}
