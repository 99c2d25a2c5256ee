// The sections that are the ledger itself, and what their rows must be. A row that was read is stricter than one of our
// own making: its times are compared as texts, and its addresses become links.
import * as v from 'valibot';
import { type DomainWords, domainWordsSchema } from '../ledger/domain-words';
import { type Entry, entryKey, entrySchema, LEDGER_SCHEMA } from '../ledger/entry';
import { migrateEntry } from '../ledger/migrate-entry';
import { type PageMemory, pageMemorySchema } from '../ledger/page-memory';
import type { Section } from './section';

// As toISOString writes it: other spellings of a time do not sort.
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const isTime = (text: string | null): boolean => text === null || time.test(text);
const isWeb = (text: string): boolean => /^https?:\/\/./i.test(text);
/** Where the browser lets us read them, pages may be files too: they are kept, and shown as text. */
const isPage = (text: string): boolean => isWeb(text) || /^file:\/\/./i.test(text);

export const entries: Section<Entry> = {
  id: 'entries',
  parse(row, { entrySchema: from, ledgerId }) {
    if (typeof row !== 'object' || row === null) return null;
    const migrated = migrateEntry({ ...row }, from, LEDGER_SCHEMA, ledgerId);
    const parsed = v.safeParse(entrySchema, migrated);
    return parsed.success && isSound(parsed.output) ? parsed.output : null;
  },
  key: entryKey,
};

export const pages: Section<PageMemory> = {
  id: 'pages',
  parse(row) {
    const parsed = v.safeParse(pageMemorySchema, row);
    return parsed.success && isTime(parsed.output.lookedAt) && isPage(parsed.output.pageUrl) ? parsed.output : null;
  },
  key: ({ pageUrl }) => pageUrl,
};

/** What the user has said of domains. */
export const domains: Section<DomainWords> = {
  id: 'domains',
  parse(row) {
    const parsed = v.safeParse(domainWordsSchema, row);
    if (!parsed.success) return null;
    const { notedAt, ignoredAt, kindAt } = parsed.output;
    return [notedAt, ignoredAt, kindAt].every(isTime) ? parsed.output : null;
  },
  key: ({ domain }) => domain,
};

function isSound(entry: Entry): boolean {
  const { firstSeen, lastSeen, missingSince, checkedAt, notedAt, before, changes, timesSeenBy } = entry;
  const times = [firstSeen, lastSeen, missingSince, checkedAt, notedAt, before.missingSince, before.checkedAt];
  // An address is shown as a link; a link that is only expected may have none for its href.
  const addresses = [entry.targetKey, entry.targetUrl, entry.href, ...entry.variants].filter(Boolean);
  return (
    [...times, ...changes.map(({ at }) => at)].every(isTime) &&
    isPage(entry.sourceUrl) &&
    addresses.every(isWeb) &&
    [entry.timesSeen, entry.onPage, ...Object.values(timesSeenBy)].every((n) => Number.isSafeInteger(n) && n >= 0)
  );
}
