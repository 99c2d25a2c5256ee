// Stored entries of older schemas become entries of today. Steps only append: each brings an entry one schema further.

type Stored = Record<string, unknown>;

/** The step from a schema to the next, by the schema it starts from. */
const steps: Readonly<Record<number, (entry: Stored) => Stored>> = {
  1: (entry) => ({ sourceName: null, signs: [], feed: false, ...entry }),
};

/** An entry stored under a schema as one of the newest. Values are kept; what was not known then is empty. */
export function migrateEntry(entry: Stored, from: number, to: number): Stored {
  let migrated = entry;
  for (let schema = from; schema < to; schema += 1) migrated = steps[schema]?.(migrated) ?? migrated;
  return migrated;
}
