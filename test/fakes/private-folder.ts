// An extension's own folder (OPFS) and its locks, as far as we use them: bytes are there when their writer has closed,
// and not before.

class File {
  readonly kind = 'file';
  bytes = new Blob([]);

  constructor(
    readonly name: string,
    /** Called before each piece that is written; may throw. */
    readonly beforeWrite: () => void,
  ) {}

  async getFile(): Promise<Blob> {
    return this.bytes;
  }

  async createWritable(): Promise<WritableStream<Uint8Array<ArrayBuffer>>> {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    return new WritableStream({
      write: (part) => {
        this.beforeWrite();
        parts.push(part);
      },
      close: () => {
        this.bytes = new Blob(parts);
      },
    });
  }
}

class Folder {
  readonly kind = 'directory';
  readonly inside = new Map<string, Folder | File>();

  constructor(
    readonly name: string,
    readonly beforeWrite: () => void,
  ) {}

  async getDirectoryHandle(name: string, options?: { create?: boolean }): Promise<Folder> {
    return this.#get(name, options, () => new Folder(name, this.beforeWrite));
  }

  async getFileHandle(name: string, options?: { create?: boolean }): Promise<File> {
    return this.#get(name, options, () => new File(name, this.beforeWrite));
  }

  async removeEntry(name: string, { recursive = false } = {}): Promise<void> {
    const there = this.inside.get(name);
    if (!there) throw new DOMException(name, 'NotFoundError');
    if (there instanceof Folder && there.inside.size > 0 && !recursive)
      throw new DOMException(name, 'InvalidModificationError');
    this.inside.delete(name);
  }

  async *values(): AsyncGenerator<Folder | File> {
    yield* this.inside.values();
  }

  async *keys(): AsyncGenerator<string> {
    yield* this.inside.keys();
  }

  #get<Handle extends Folder | File>(name: string, { create = false } = {}, make: () => Handle): Handle {
    const there = this.inside.get(name) as Handle | undefined;
    if (!there && !create) throw new DOMException(name, 'NotFoundError');
    const handle = there ?? make();
    this.inside.set(name, handle);
    return handle;
  }
}

/** Whoever asks for a lock waits for those who asked before. */
function makeLocks() {
  const last = new Map<string, Promise<unknown>>();
  return {
    request<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
      const done = (last.get(name) ?? Promise.resolve()).then(work);
      last.set(
        name,
        done.catch(() => {}),
      );
      return done;
    },
  };
}

/**
 * Puts a new folder in the place of the browser's. Node 20 has no `navigator` at all.
 * @param beforeWrite called before each piece that is written; may throw
 */
export function useFolder(beforeWrite: () => void = () => {}): { readonly root: Folder } {
  const root = new Folder('', beforeWrite);
  const navigator = { storage: { getDirectory: async () => root }, locks: makeLocks() };
  Object.defineProperty(globalThis, 'navigator', { value: navigator, configurable: true });
  return { root };
}
