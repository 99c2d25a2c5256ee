// The light ledger against the plain way: the same rows, in the same order, with the same counts, whatever came and went.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Entry, entryKey } from '../../../../src/core/ledger/entry';
import { eventKinds } from '../../../../src/core/ledger/events';
import { fields } from '../../../../src/core/view/fields';
import { groupRows } from '../../../../src/core/view/group-rows';
import { groupKinds } from '../../../../src/core/view/groups';
import { LightLedger } from '../../../../src/core/view/light-ledger';
import { newestFirst, orderRows } from '../../../../src/core/view/order-rows';
import { type During, pickRows } from '../../../../src/core/view/pick-rows';
import { arbitraryEntry } from '../../../fakes/arbitrary-entry';

const keyOf = (entry: Entry): string => entryKey(entry).join('\n');
/** Entries by key, the last word on each; and which of them went again. */
const ledgers = fc.record({
  entries: fc.array(arbitraryEntry, { maxLength: 40 }),
  gone: fc.array(fc.nat(39), { maxLength: 10 }),
  back: fc.array(fc.nat(39), { maxLength: 5 }),
});

function fill({ entries, gone, back }: { entries: Entry[]; gone: number[]; back: number[] }) {
  const light = new LightLedger();
  const plain = new Map<string, Entry>();
  const put = (entry: Entry): void => {
    light.put(entry);
    plain.set(keyOf(entry), entry);
  };
  for (const entry of entries) put(entry);
  // What was ranked before the others came must not stand in their way.
  newestFirst(light);
  for (const at of gone) {
    const entry = entries[at];
    if (!entry) continue;
    light.remove(entryKey(entry));
    plain.delete(keyOf(entry));
  }
  for (const at of back) if (entries[at]) put(entries[at]);
  const rows = [...plain.values()].sort((a, b) => {
    const [one, other] = [a, b].map((entry) => [entry.lastSeen, ...entryKey(entry)].join('\n')) as [string, string];
    return one < other ? 1 : Number(one > other) * -1;
  });
  return { light, rows };
}
const keysOf = (light: LightLedger, rows: Uint32Array): string[] => [...rows].map((row) => light.keyOf(row).join('\n'));
const nothing = { words: [], choices: new Map(), exactly: [], during: [], gap: null };
const only = (rows: Uint32Array, under: Uint8Array): Uint32Array => rows.filter((row) => under[row] === 1);

describe('rows', () => {
  test('are all there, newest first, each as it was put last', () => {
    fc.assert(
      fc.property(ledgers, (made) => {
        const { light, rows } = fill(made);
        const newest = newestFirst(light);
        expect(keysOf(light, newest)).toEqual(rows.map(keyOf));
        for (const [at, entry] of rows.entries())
          for (const field of fields) expect(light.value(newest[at] as number, field.id)).toBe(field.of(entry));
      }),
    );
  });

  test('are found by words, choices and groups, and every other choice is counted', () => {
    fc.assert(
      fc.property(ledgers, fc.constantFrom('a', 'é', 'plain', 'blog'), (made, word) => {
        const { light, rows } = fill(made);
        const texts = (entry: Entry) =>
          [entry.sourceUrl, entry.targetUrl, entry.pageTitle, entry.anchorText, entry.note, ...entry.tags].map((one) =>
            one.toLowerCase(),
          );
        const found = (entry: Entry) => texts(entry).some((text) => text.includes(word));
        const ofType = (entry: Entry) => ['follow', 'ugc'].includes(entry.type);
        const isLive = (entry: Entry) => entry.status === 'live';
        const picked = pickRows(light, {
          words: [word],
          choices: new Map([
            ['type', ['follow', 'ugc']],
            ['status', ['live']],
          ]),
          exactly: [['referringDomain', 'blog.example']],
          during: [],
          gap: null,
        });
        const inGroup = rows.filter((entry) => entry.referringDomain === 'blog.example' && found(entry));
        const wanted = inGroup.filter((entry) => ofType(entry) && isLive(entry));
        expect(keysOf(light, only(newestFirst(light), picked.under))).toEqual(wanted.map(keyOf));
        expect(picked.count).toBe(wanted.length);
        const count = (list: Entry[], id: keyof Entry, value: string) =>
          list.filter((entry) => String(entry[id]) === value).length;
        for (const type of ['follow', 'nofollow', 'ugc', 'sponsored'])
          expect(picked.counts.get('type')?.get(type) ?? 0).toBe(count(inGroup.filter(isLive), 'type', type));
        for (const status of ['live', 'missing', 'lost'])
          expect(picked.counts.get('status')?.get(status) ?? 0).toBe(count(inGroup.filter(ofType), 'status', status));
        expect(picked.counts.get('followed')?.get('true') ?? 0).toBe(count(wanted, 'followed', 'true'));
      }),
    );
  });

  test('are found by what befell them within some time', () => {
    const end = fc.integer({ min: 0, max: 14 }).map((day) => `2026-11-${String(day + 1).padStart(2, '0')}`);
    fc.assert(
      fc.property(ledgers, fc.constantFrom(...eventKinds), end, end, (made, { id, at }, one, other) => {
        const { light, rows } = fill(made);
        const [from = '', to = ''] = [one, other].sort();
        const on = (entry: Entry) => at(entry).map((time) => time.slice(0, 10));
        const within = rows.filter((entry) => on(entry).some((day) => day >= from && day <= to));
        const since = rows.filter((entry) => at(entry).some((time) => time >= `${from}T12:00:00.000Z`));
        const pick = (during: Omit<During, 'event'>) =>
          pickRows(light, { ...nothing, during: [{ event: id, ...during }] });
        const picked = pick({ from, to });
        expect(keysOf(light, only(newestFirst(light), picked.under))).toEqual(within.map(keyOf));
        expect(pick({ from: `${from}T12:00:00.000Z`, to: '' }).count).toBe(since.length);
      }),
    );
  });

  test('are found by linking to some sites from domains that do not link to others', () => {
    fc.assert(
      fc.property(ledgers, (made) => {
        const { light, rows } = fill(made);
        const [linked, missing] = ['path:example.com/a', 'domain:example.com'];
        const reached = rows.filter(({ siteId }) => siteId === missing).map(({ referringDomain }) => referringDomain);
        const wanted = rows.filter(
          ({ siteId, referringDomain }) => siteId === linked && !reached.includes(referringDomain),
        );
        const picked = pickRows(light, { ...nothing, gap: { linked: [linked], missing: [missing] } });
        expect(keysOf(light, only(newestFirst(light), picked.under))).toEqual(wanted.map(keyOf));
        expect(pickRows(light, { ...nothing, gap: { linked: [], missing: [] } }).count).toBe(0);
      }),
    );
  });

  test('are sorted by any field, what is empty last, equals newest first', () => {
    fc.assert(
      fc.property(ledgers, fc.boolean(), (made, descending) => {
        const { light, rows } = fill(made);
        for (const field of fields) {
          const sorted = orderRows(light, newestFirst(light), [{ by: field.id, descending }]);
          const plain = new Map(rows.map((entry, at) => [keyOf(entry), at]));
          const ranks = light.bookOf(field.id).ranks();
          const places = [...sorted].map((row) => {
            const number = light.column(field.id)[row] as number;
            const rank = number === 0 ? Number.POSITIVE_INFINITY : (ranks[number] as number) * (descending ? -1 : 1);
            return [rank, plain.get(light.keyOf(row).join('\n')) as number] as const;
          });
          const resorted = places.toSorted(([a, first], [b, second]) => (a === b ? first - second : a - b));
          expect(places).toEqual(resorted);
        }
      }),
    );
  });

  test('stand in the order of their lists, of letters and of numbers', () => {
    const light = new LightLedger();
    const base = fc.sample(arbitraryEntry, 1)[0] as Entry;
    const put = (at: number, change: Partial<Entry>) =>
      light.put({ ...base, sourceUrl: `https://a.example/${at}`, ...change });
    put(1, { anchorText: 'beta', type: 'sponsored', timesSeen: 10 });
    put(2, { anchorText: 'Alpha', type: 'follow', timesSeen: 9 });
    put(3, { anchorText: '', type: 'nofollow', timesSeen: 100 });
    put(4, { anchorText: 'alpha', type: 'ugc', timesSeen: 1 });
    const by = (id: string, descending = false) =>
      [...orderRows(light, newestFirst(light), [{ by: id, descending }])].map((row) => light.value(row, id));
    expect(by('anchorText')).toEqual(['Alpha', 'alpha', 'beta', '']);
    expect(by('anchorText', true)).toEqual(['beta', 'alpha', 'Alpha', '']);
    expect(by('type')).toEqual(['follow', 'nofollow', 'ugc', 'sponsored']);
    expect(by('timesSeen', true)).toEqual(['100', '10', '9', '1']);
  });

  test('are put together and added up', () => {
    fc.assert(
      fc.property(ledgers, (made) => {
        const { light, rows } = fill(made);
        const newest = newestFirst(light);
        for (const { id, field } of groupKinds) {
          const groups = groupRows(light, newest, id, { by: 'links', descending: true });
          const all = Array.from({ length: groups.count }, (_, at) => groups.at(at));
          const plain = new Map<string, Entry[]>();
          for (const entry of rows)
            plain.set(String(entry[field] ?? ''), [...(plain.get(String(entry[field] ?? '')) ?? []), entry]);
          expect(new Map(all.map(({ value, totals }) => [value, totals[0]]))).toEqual(
            new Map([...plain].map(([value, list]) => [value, list.length])),
          );
          for (const { value, totals, lastSeen } of all) {
            const list = plain.get(value) ?? [];
            expect(totals.slice(1)).toEqual([
              list.filter(({ followed }) => followed).length,
              list.filter(({ status }) => status === 'live').length,
              list.filter(({ status }) => status === 'missing' || status === 'lost').length,
            ]);
            expect(lastSeen).toBe(
              list
                .map((entry) => entry.lastSeen)
                .sort()
                .at(-1),
            );
          }
          expect(all.map(({ totals }) => totals[0])).toEqual(
            all.map(({ totals }) => totals[0] as number).toSorted((a, b) => b - a),
          );
        }
        expect(pickRows(light, nothing).count).toBe(rows.length);
      }),
    );
  });
});
