// Values of a storage area that are asked for in the same moment are read by one request. Each request is a message to the
// browser and one back, and at a press of the button it is busy with the popup, while the page script waits to be told what
// to look for.
import type { Area } from './storage-item';

/** What of a browser's storage area is used: a list of keys is one request. */
interface WholeArea extends Area {
  get(keys: string | string[]): Promise<Record<string, unknown>>;
}

/** The area, whose reads of one moment are one: all of them see the same state of it. */
export function readTogether(area: WholeArea): Area {
  let coming: { readonly keys: Set<string>; readonly stored: Promise<Record<string, unknown>> } | null = null;
  return {
    get(key) {
      coming ??= begin();
      coming.keys.add(key);
      return coming.stored;
    },
    set: (items) => area.set(items),
  };

  function begin(): NonNullable<typeof coming> {
    const keys = new Set<string>();
    const stored = Promise.resolve().then(() => {
      coming = null;
      return area.get([...keys]);
    });
    return { keys, stored };
  }
}
