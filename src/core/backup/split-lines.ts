// Text that arrives in pieces as whole lines, none longer than allowed: who asks for the first line has read no more
// than it takes to know that there is none.
import { HEAD_LETTERS, LINE_LETTERS } from './format';
import { Refusal } from './refusal';

type Pieces = Iterable<string> | AsyncIterable<string>;

/** Lines without their line feed. What stands behind the last one is no line: it was cut. */
export async function* splitLines(pieces: Pieces): AsyncGenerator<string> {
  let begun: string[] = [];
  let letters = 0;
  let limit = HEAD_LETTERS;
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf('\n'); end !== -1; end = piece.indexOf('\n', from)) {
      if (letters + end - from > limit) throw tooLong(limit);
      begun.push(piece.slice(from, end));
      yield begun.join('');
      begun = [];
      letters = 0;
      limit = LINE_LETTERS;
      from = end + 1;
    }
    letters += piece.length - from;
    if (letters > limit) throw tooLong(limit);
    if (from < piece.length) begun.push(piece.slice(from));
  }
  if (letters > 0) throw new Refusal(limit === HEAD_LETTERS ? 'foreign' : 'cut short');
}

/** A backup's first line is short: a long one is another kind of file. */
function tooLong(limit: number): Refusal {
  return new Refusal(limit === HEAD_LETTERS ? 'foreign' : 'long line');
}
