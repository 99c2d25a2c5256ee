// Corrections of kinds were kept outside the ledger before schema 3. They are taken over once; when they were made is not
// known, so any dated word is newer.
import * as v from 'valibot';
import { unsaid } from '../../../core/ledger/domain-words';
import { type SourceKind, sourceKinds } from '../../../core/source/source-kinds';
import type { Database } from './shape';
import { writing } from './write';

/** Where they were kept. */
export interface FormerKinds {
  /** By registrable domain; null where there is nothing (any more). */
  get(): Promise<Readonly<Record<string, SourceKind>> | null>;
  remove(): Promise<void>;
}

/** Takes over what has no word of its own yet; the same again changes nothing. */
export function takeOverKinds(database: Database, kinds: Readonly<Record<string, SourceKind>>): Promise<void> {
  return writing(database, async (transaction) => {
    const domains = transaction.objectStore('domains');
    for (const [domain, kind] of Object.entries(kinds)) {
      const words = (await domains.get(domain)) ?? unsaid(domain);
      if (words.kind === null && words.kindAt === null) await domains.put({ ...words, kind });
    }
  });
}

// No host is longer (RFC 1035). `__proto__`, `prototype` and `constructor` are left out by v.record itself.
const domain = v.pipe(v.string(), v.minLength(1), v.maxLength(253));
const schema = v.object({ version: v.literal(1), kinds: v.record(domain, v.picklist(sourceKinds)) });

/** As they were stored: `{ version: 1, kinds: { 'example.com': 'news' } }`, by registrable domain; null: no such thing. */
export function parseFormerKinds(stored: unknown): Readonly<Record<string, SourceKind>> | null {
  const parsed = v.safeParse(schema, stored);
  return parsed.success ? parsed.output.kinds : null;
}
