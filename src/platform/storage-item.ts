// A stored value is a small object that knows its key, its shape and its default. What is read is parsed: a value that
// does not fit is set aside under another key, never overwritten and never guessed at.
import * as v from 'valibot';

/** The part of a storage area that an item uses; both APIs have it. */
export interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** The part of `storage.onChanged` that an item uses. */
export interface Changes {
  addListener(listener: (changes: Record<string, { newValue?: unknown }>, area: string) => void): void;
  removeListener(listener: (changes: Record<string, { newValue?: unknown }>, area: string) => void): void;
}

export interface StorageItem<Value> {
  get(): Promise<Value>;
  set(value: Value): Promise<void>;
  /** Calls back with every new value until the signal aborts. */
  subscribe(onValue: (value: Value) => void, signal: AbortSignal): void;
}

/** How a value is stored: with its version, so that a later shape can tell what it reads. */
export interface ItemShape<Value> {
  readonly key: string;
  readonly schema: v.GenericSchema<unknown, Value>;
  readonly fallback: Value;
}

/** Makes the item over a storage area, by default `storage.local`. */
export function storageItem<Value>(
  shape: ItemShape<Value>,
  area: Area,
  changes: Changes,
  ownArea = 'local',
): StorageItem<Value> {
  const parse = (stored: unknown): Value | undefined => {
    const parsed = v.safeParse(shape.schema, stored);
    return parsed.success ? parsed.output : undefined;
  };
  return {
    async get() {
      const stored = (await area.get(shape.key))[shape.key];
      if (stored === undefined) return shape.fallback;
      const value = parse(stored);
      if (value !== undefined) return value;
      await area.set({ [`${shape.key}-unreadable`]: stored });
      return shape.fallback;
    },
    set: (value) => area.set({ [shape.key]: value }),
    subscribe(onValue, signal) {
      const listener = (changed: Record<string, { newValue?: unknown }>, areaName: string): void => {
        const change = changed[shape.key];
        if (areaName !== ownArea || !change) return;
        onValue(change.newValue === undefined ? shape.fallback : (parse(change.newValue) ?? shape.fallback));
      };
      changes.addListener(listener);
      signal.addEventListener('abort', () => changes.removeListener(listener), { once: true });
    },
  };
}
