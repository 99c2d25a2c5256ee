// Holds what is known of tabs in private windows while they are open: here and nowhere else, so that a stop of the
// background forgets it. Whoever looks at the page again has it told again (platform/page-access.ts).
import * as v from 'valibot';
import browser from '../src/platform/browser';
import { onMessage } from '../src/platform/on-message';
import { holdPrivateHere, memoryOf, type TabMemory } from '../src/platform/tab-memory';
import { isOwnPage } from './senders';

/** As much as parts of pages may take of `storage.session` (stores/page-parts.ts), in letters. */
const ROOM = 8 * 1024 * 1024;

const keysSchema = v.pipe(v.array(v.string()), v.maxLength(10));
const messageSchema = v.object({
  verb: v.literal('private-memory'),
  tabId: v.pipe(v.number(), v.integer()),
  act: v.union([
    v.strictObject({ get: keysSchema }),
    v.strictObject({ set: v.record(v.string(), v.unknown()) }),
    v.strictObject({ remove: keysSchema }),
  ]),
});

/** By tab and key, as text: nobody else can change it then, and its length is known. */
const held = new Map<number, Map<string, string>>();

export function holdPrivate(): void {
  holdPrivateHere(memoryHere);
  browser.tabs.onRemoved.addListener((tabId) => void held.delete(tabId));
  onMessage((message, sender) => {
    const parsed = v.safeParse(messageSchema, message);
    return parsed.success && isOwnPage(sender) ? carryOut(parsed.output) : undefined;
  });
}

async function carryOut({ tabId, act }: v.InferOutput<typeof messageSchema>): Promise<unknown> {
  const memory = await memoryOf(tabId);
  if ('get' in act) return memory.get(act.get);
  return 'set' in act ? memory.set(act.set) : memory.remove(act.remove);
}

function memoryHere(tabId: number): TabMemory {
  return {
    async get(keys) {
      const of = held.get(tabId);
      return Object.fromEntries(keys.flatMap((key) => (of?.has(key) ? [[key, JSON.parse(of.get(key) ?? '')]] : [])));
    },
    async set(items) {
      const all = new Map([...(held.get(tabId) ?? []), ...Object.entries(items).map(([key, one]) => textOf(key, one))]);
      const others = [...held].filter(([id]) => id !== tabId).flatMap(([, of]) => [...of.values()]);
      if ([...others, ...all.values()].reduce((sum, { length }) => sum + length, 0) > ROOM) throw new Error('No room');
      held.set(tabId, all);
    },
    async remove(keys) {
      const of = held.get(tabId);
      for (const key of keys) of?.delete(key);
    },
  };
}

function textOf(key: string, value: unknown): [key: string, text: string] {
  return [key, JSON.stringify(value)];
}
