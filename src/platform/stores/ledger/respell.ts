// Brings the stored ledger to another spelling of addresses, whole or not at all. The ledger remembers by which list it
// is spelled, so that asking costs one read where nothing changed.
import type { Entry, EntryKey } from '../../../core/ledger/entry';
import { gather, joined, respellPage } from '../../../core/ledger/respell';
import type { Spelling } from '../../../core/url/spelling';
import type { Database, Writing } from './shape';
import { type EntryWrite, writeEntries, writing } from './write';

/** Read at a time: the ledger may be larger than what one wants to hold. */
const PIECE = 1_000;

export async function respell(database: Database, spelling: Pick<Spelling, 'pattern' | 'spell'>): Promise<void> {
  if ((await database.get('meta', 'ledger'))?.spelledBy === spelling.pattern) return;
  await writing(database, async (transaction) => {
    await respellEntries(transaction, spelling.spell);
    await respellPages(transaction, spelling.spell);
    const metas = transaction.objectStore('meta');
    const meta = await metas.get('ledger');
    if (meta) await metas.put({ ...meta, spelledBy: spelling.pattern });
  });
}

async function respellEntries(transaction: Writing, spell: Spelling['spell']): Promise<void> {
  const store = transaction.objectStore('entries');
  const moving = new Map<string, Entry[]>();
  let after: IDBKeyRange | null = null;
  for (;;) {
    const entries: Entry[] = await store.getAll(after, PIECE);
    gather(entries, spell, moving);
    const last = entries.at(-1);
    if (!last || entries.length < PIECE) break;
    after = IDBKeyRange.lowerBound([last.siteId, last.sourceUrl, last.targetKey], true);
  }
  // All leave before any arrives: one may move to where another was.
  const leaving = [...moving.values()].flat();
  await writeEntries(
    transaction,
    leaving.map((before) => ({ before, after: null })),
  );
  const arriving: EntryWrite[] = [];
  for (const [key, [first, ...others]] of moving) {
    if (!first) continue;
    const there = (await store.get(key.split('\n') as [...EntryKey])) ?? null;
    arriving.push({ before: there, after: joined([first, ...others, ...(there ? [there] : [])], spell) });
  }
  await writeEntries(transaction, arriving);
}

async function respellPages(transaction: Writing, spell: Spelling['spell']): Promise<void> {
  const pages = transaction.objectStore('pages');
  for (let cursor = await pages.openCursor(); cursor; cursor = await cursor.continue()) {
    const page = cursor.value;
    const pageUrl = spell(page.pageUrl);
    if (pageUrl === page.pageUrl) continue;
    const there = await pages.get(pageUrl);
    await cursor.delete();
    await pages.put(respellPage(page, spell, there));
  }
}
