// Reads LIST.json: many pages in one run. Whatever is not named in the schema is refused, because a misspelt
// "track" would otherwise pass for a page without findings.
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as v from 'valibot';
import { isAddress } from './parse-arguments';

const address = v.pipe(v.string('must be text'), v.check(isAddress, 'must be an http(s) address'));
const path = v.pipe(v.string('must be text'), v.minLength(1, 'is empty'));
const siteList = v.array(
  v.pipe(v.string('must be text'), v.trim(), v.minLength(1, 'is empty')),
  'must be a list of sites',
);
const headerName = v.pipe(v.string(), v.regex(/^[\w!#$%&'*+.^`|~-]+$/, 'is no name of a header'));
const headerText = v.pipe(v.string('must be text or a list of texts'), v.regex(/^[^\r\n\0]*$/, 'has a line break'));
const headerValue = v.union([headerText, v.array(headerText)], 'must be text or a list of texts, without line breaks');

const entrySchema = v.strictObject(
  {
    file: v.optional(path),
    url: v.optional(address),
    track: v.optional(siteList),
    rivals: v.optional(siteList),
    headers: v.optional(v.record(headerName, headerValue, 'must be an object of headers')),
    frames: v.optional(v.record(address, path, 'must be an object of address and file')),
  },
  'must be an object with the key "file" or "url"',
);

/** One entry, with its files as absolute paths. Without `file` it is a live page. */
export type ListEntry = v.InferOutput<typeof entrySchema>;

/**
 * Reads and checks the list; an error of one line names the entry by its index, from 0.
 * @param name what to call the list in that error
 */
export async function readList(file: string, name: string = file): Promise<ListEntry[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${name} cannot be read (${error.code ?? error.message})`);
  });
  return parseList(text, dirname(file), name);
}

/** The same on text that is there already. The entries' files are relative to `folder`. */
export function parseList(text: string, folder: string, file: string): ListEntry[] {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message.split('\n')[0]}`);
  }
  if (!Array.isArray(json)) throw new Error(`${file} must hold a list: [{ "file": "a.html" }, …]`);
  if (!json.length) throw new Error(`${file} names no page`);
  const below = (path: string): string => resolve(folder, path);
  return json.map((item, index) => {
    const entry = parseEntry(item, `${file}[${index}]`);
    return {
      ...entry,
      ...(entry.file === undefined ? {} : { file: below(entry.file) }),
      ...(entry.frames && {
        frames: Object.fromEntries(Object.entries(entry.frames).map(([url, path]) => [url, below(path)])),
      }),
    };
  });
}

function parseEntry(item: unknown, where: string): ListEntry {
  const parsed = v.safeParse(entrySchema, item);
  if (!parsed.success) throw new Error(`${where}: ${complaint(parsed.issues[0])}`);
  const entry = parsed.output;
  if (entry.file === undefined && entry.url === undefined) throw new Error(`${where}: "file" or "url" is missing`);
  if (entry.file === undefined && (entry.headers || entry.frames))
    throw new Error(`${where}: "headers" and "frames" go with a "file"`);
  return entry;
}

function complaint(issue: v.BaseIssue<unknown>): string {
  const keys = issue.path?.map((item) => String(item.key)) ?? [];
  if (issue.type === 'strict_object' && keys.length) {
    return `the key "${keys.at(-1)}" is not known; known are ${Object.keys(entrySchema.entries).join(', ')}`;
  }
  return `${keys.map((key) => `"${key}"`).join(' ')} ${issue.message}`.trim();
}
