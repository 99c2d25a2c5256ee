// One line as a value, without the names by which a file could reach what every object inherits.
import { Refusal } from './refusal';

const unsafe = new Set(['__proto__', 'constructor', 'prototype']);
/** Only such a line can hold one of them as a name: they are rare enough to look at the whole value then. */
const suspect = /proto|constructor|\\u/;

/** Throws a refusal where the line is no JSON or carries an unsafe name; the reader adds the block. */
export function parseLine(line: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Refusal('damaged');
  }
  if (suspect.test(line) && hasUnsafeName(value)) throw new Refusal('unsafe name');
  return value;
}

// With a list instead of recursion: a line may be nested deeper than the stack.
function hasUnsafeName(value: unknown): boolean {
  const left = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (typeof one !== 'object' || one === null) continue;
    for (const [name, inner] of Object.entries(one)) {
      if (unsafe.has(name)) return true;
      left.push(inner);
    }
  }
  return false;
}
