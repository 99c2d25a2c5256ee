// Which rows are under a filter, and how many there would be under each other choice: a choice is counted as if it were
// made instead of those of its own field, all others staying.
import type { EventId } from '../ledger/events';
import { partsOf } from './book';
import { choiceFields, eventField, searchedFields } from './fields';
import type { LightLedger } from './light-ledger';

export interface Wanted {
  /** Words that must all be found, each anywhere; small letters. */
  readonly words: readonly string[];
  /** Values by field, any of which will do. */
  readonly choices: ReadonlyMap<string, readonly string[]>;
  /** Whole values that a field must have. */
  readonly exactly: readonly (readonly [field: string, value: string])[];
  /** What must have befallen it within some time. */
  readonly during: readonly During[];
  /** Only links to these sites from domains without a link to those; null: no matter. */
  readonly gap: Gap | null;
}

/** Days or moments (ISO 8601), both ends included; "": without an end. */
export interface During {
  readonly event: EventId;
  readonly from: string;
  readonly to: string;
}

/** Ids of tracked sites. */
export interface Gap {
  readonly linked: readonly string[];
  readonly missing: readonly string[];
}

export interface Picked {
  /** 1 where a row is under the filter. */
  readonly under: Uint8Array;
  readonly count: number;
  /** By field, then by value. */
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const NO_MATTER = 2;

export function pickRows(light: LightLedger, wanted: Wanted): Picked {
  // 0: under all of it; 1: all but one choice; more: out.
  const fails = new Uint8Array(light.end);
  for (let row = 0; row < light.end; row += 1) if (!light.there[row]) fails[row] = NO_MATTER;
  for (const word of wanted.words) mustHave(light, fails, word);
  for (const [field, value] of wanted.exactly) mustBe(light, fails, field, value);
  for (const one of wanted.during) mustHaveBefallen(light, fails, one);
  if (wanted.gap) mustBeInGap(light, fails, wanted.gap);
  const failed = new Uint8Array(light.end);
  for (const [at, field] of choiceFields.entries()) {
    const values = wanted.choices.get(field.id);
    if (values) mustBeOneOf(light, fails, failed, at, field.id, values);
  }
  const counts = new Map(choiceFields.map((field, at) => [field.id, countValues(light, fails, failed, at, field.id)]));
  let count = 0;
  for (let row = 0; row < light.end; row += 1) {
    if (fails[row] === 0) count += 1;
    fails[row] = Number(fails[row] === 0);
  }
  return { under: fails, count, counts };
}

function mustHave(light: LightLedger, fails: Uint8Array, word: string): void {
  // Fields that share a book are looked up in the same answer.
  const found = new Map(searchedFields.map((field) => [light.book(field), new Uint8Array(0)]));
  for (const book of found.keys()) {
    const hits = new Uint8Array(book.values.length);
    for (let number = 1; number < hits.length; number += 1) if (book.lowered(number).includes(word)) hits[number] = 1;
    found.set(book, hits);
  }
  const places = searchedFields.map(
    (field) => [light.column(field.id), found.get(light.book(field)) as Uint8Array] as const,
  );
  for (let row = 0; row < light.end; row += 1) {
    if (fails[row] !== 0) continue;
    let there = false;
    for (const [column, hits] of places) if (hits[column[row] as number] === 1) there = true;
    if (!there) fails[row] = NO_MATTER;
  }
}

function mustBe(light: LightLedger, fails: Uint8Array, field: string, value: string): void {
  const number = light.bookOf(field).find(value);
  const column = light.column(field);
  for (let row = 0; row < light.end; row += 1) if (column[row] !== number) fails[row] = NO_MATTER;
}

/** Whether a moment lies within: an end that is a day includes all of it. */
export function isWithin(at: string, { from, to }: Pick<During, 'from' | 'to'>): boolean {
  return at >= from && (to === '' || at.slice(0, to.length) <= to);
}

function mustHaveBefallen(light: LightLedger, fails: Uint8Array, during: During): void {
  const field = eventField(during.event);
  const will = Uint8Array.from(light.bookOf(field).values, (value) =>
    Number(partsOf(value).some((at) => isWithin(at, during))),
  );
  const column = light.column(field);
  for (let row = 0; row < light.end; row += 1) if (will[column[row] as number] !== 1) fails[row] = NO_MATTER;
}

function mustBeInGap(light: LightLedger, fails: Uint8Array, { linked, missing }: Gap): void {
  const sites = light.bookOf('siteId');
  const numbers = (ids: readonly string[]) => new Set(ids.map((id) => sites.find(id)));
  const [toLinked, toMissing] = [numbers(linked), numbers(missing)];
  const [column, domains] = [light.column('siteId'), light.column('referringDomain')];
  const reached = new Uint8Array(light.bookOf('referringDomain').values.length);
  for (let row = 0; row < light.end; row += 1)
    if (light.there[row] && toMissing.has(column[row])) reached[domains[row] as number] = 1;
  for (let row = 0; row < light.end; row += 1)
    if (!toLinked.has(column[row]) || reached[domains[row] as number]) fails[row] = NO_MATTER;
}

function mustBeOneOf(
  light: LightLedger,
  fails: Uint8Array,
  failed: Uint8Array,
  at: number,
  field: string,
  wanted: readonly string[],
): void {
  const will = Uint8Array.from(light.bookOf(field).values, (value) =>
    Number(partsOf(value).some((part) => wanted.includes(part))),
  );
  const column = light.column(field);
  for (let row = 0; row < light.end; row += 1) {
    if (will[column[row] as number] === 1) continue;
    if (fails[row] === 0) failed[row] = at;
    if ((fails[row] as number) < NO_MATTER) fails[row] = (fails[row] as number) + 1;
  }
}

function countValues(
  light: LightLedger,
  fails: Uint8Array,
  failed: Uint8Array,
  at: number,
  field: string,
): ReadonlyMap<string, number> {
  const { values } = light.bookOf(field);
  const byNumber = new Uint32Array(values.length);
  const column = light.column(field);
  for (let row = 0; row < light.end; row += 1) {
    if (fails[row] === 0 || (fails[row] === 1 && failed[row] === at)) {
      const number = column[row] as number;
      byNumber[number] = (byNumber[number] as number) + 1;
    }
  }
  const counts = new Map<string, number>();
  for (const [number, count] of byNumber.entries()) {
    if (count === 0) continue;
    for (const part of partsOf(values[number] ?? '')) counts.set(part, (counts.get(part) ?? 0) + count);
  }
  return counts;
}
