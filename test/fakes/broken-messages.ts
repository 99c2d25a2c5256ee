// Messages that no schema may take, made by a seed: a valid one with a thing of a wrong kind in it, or nothing like
// one. What is wrong is wrong by its kind alone, so that this holds whatever the schema says of values. And odd ones, in
// which only a value is another: of these some are taken.
import fc from 'fast-check';

type Path = readonly (string | number)[];

/** Verbs of nothing, or of things that every object has. */
const wrongVerbs = [
  '',
  'page-scanned ',
  'PAGE-SCANNED',
  'page_context',
  'constructor',
  '__proto__',
  'toString',
  'valueOf',
];

/** As many broken messages, each different from the valid one they are made from. */
export function brokenMessages(valid: object, count: number, seed: number): unknown[] {
  const paths = pathsIn(valid).filter((path) => path.length > 0);
  const broken = fc
    .tuple(fc.constantFrom(...paths), fc.nat())
    .map(([path, choice]) => replaced(valid, path, otherKind(at(valid, path), choice)));
  const renamed = fc.constantFrom(...wrongVerbs).map((verb) => ({ ...valid, verb }));
  const missing = fc.constantFrom(...Object.keys(valid)).map((key) => ({ ...valid, [key]: undefined }));
  const nothingLikeOne = fc.jsonValue({ maxDepth: 4 });
  const any = fc.oneof({ weight: 7, arbitrary: broken }, renamed, missing, nothingLikeOne);
  // What travels is JSON.
  return fc.sample(any, { numRuns: count, seed }).map((one) => JSON.parse(JSON.stringify(one)));
}

/** As many messages with values at the ends of what there is, of the kind that is there. */
export function oddMessages(valid: object, count: number, seed: number): unknown[] {
  const paths = pathsIn(valid).filter((path) => path.length > 0 && path[0] !== 'verb');
  const changes = fc.array(fc.tuple(fc.constantFrom(...paths), fc.nat()), { minLength: 1, maxLength: 3 });
  const odd = changes.map((all) =>
    all.reduce((message, [path, choice]) => {
      const value = at(message, path);
      return value === undefined ? message : (replaced(message, path, sameKind(value, choice)) as object);
    }, valid),
  );
  return fc.sample(odd, { numRuns: count, seed }).map((one) => JSON.parse(JSON.stringify(one)));
}

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | null | undefined)?.[key], value);
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

const TOO_LONG = 'a'.repeat(30_000);

/** A value of another kind. Nothing may be null that is not, and what may be null is never a boolean as well. */
function otherKind(value: unknown, choice: number): unknown {
  const others: Record<string, readonly unknown[]> = {
    // A list of one text is that text where it is used as a key.
    string: [7, true, {}, [value], choice % 50 === 0 ? TOO_LONG : { toString: 'a' }],
    number: ['1', true, {}, [1]],
    boolean: ['true', 1, {}, [true]],
    array: ['a', 1, true, { length: 1 }],
    object: ['a', 1, true],
    null: [true],
  };
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  const row = others[kind] ?? [true];
  return row[choice % row.length];
}

function sameKind(value: unknown, choice: number): unknown {
  const texts = ['', 'a', '\u0000', '\uD800', '__proto__', 'https://[', 'https://example.com/#', TOO_LONG];
  const numbers = [0, -1, 0.5, 1e308, 2 ** 53];
  if (typeof value === 'string' || value === null) return texts[choice % texts.length];
  if (typeof value === 'number') return numbers[choice % numbers.length];
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return choice % 2 === 0 ? [] : [...value, ...value];
  return choice % 2 === 0 ? {} : value;
}
