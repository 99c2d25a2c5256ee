// Runs in the page, in the extension's own world, before the page script: times every callback of ours from its begin
// to its end. It knows nothing of the script but what every script must use to be called.

export interface Callback {
  /** By what it was called: `setTimeout`, `MutationObserver`, `sendMessage` (its promise), `first run`. */
  readonly kind: string;
  /** Milliseconds of the page's own clock. */
  readonly began: number;
  ended: number;
}

/** A count of links that the script told, in whatever message or answer. */
export interface Note {
  readonly at: number;
  readonly links: number;
  readonly complete: boolean;
  readonly tookMs: number | null;
}

/** What was written down, as `globalThis.backlightBook` of the extension's world. */
export interface Book {
  readonly callbacks: Callback[];
  readonly notes: Note[];
  /** When the script first asked for a style: there the reading of the links found begins. */
  readAt: number | null;
  /** When highlights were put into the registry. */
  readonly marks: number[];
}

type Run = (...args: unknown[]) => unknown;

/** Sent as text: it may use no outer name. */
export function timeCallbacks(): void {
  // biome-ignore lint/suspicious/noExplicitAny: a world whose every part is replaced by one of the same shape.
  const world = globalThis as any;
  if (world.backlightBook) return;
  const clock = performance.now.bind(performance);
  const later = queueMicrotask.bind(globalThis);
  const stamp = console.timeStamp?.bind(console);
  // What awaits a promise runs in microtasks behind it. As many of our own in a row reach past any chain of awaits that
  // is there, and cost some hundredths of a millisecond.
  const HOPS = 40;
  let depth = 0;
  const book: Book = { callbacks: [], notes: [], readAt: null, marks: [] };

  const follow = (entry: Callback, left: number): void =>
    later(() => {
      entry.ended = clock();
      if (left > 0) follow(entry, left - 1);
    });
  const timed = <R>(kind: string, run: () => R, hops = HOPS): R => {
    if (depth > 0) return run();
    depth += 1;
    const entry: Callback = { kind, began: clock(), ended: 0 };
    stamp?.('backlight');
    try {
      return run();
    } finally {
      depth -= 1;
      entry.ended = clock();
      book.callbacks.push(entry);
      if (hops > 0) follow(entry, hops);
    }
  };
  const wrap = (kind: string, run: unknown): unknown =>
    typeof run !== 'function'
      ? run
      : function (this: unknown, ...args: unknown[]) {
          return timed(kind, () => (run as Run).apply(this, args));
        };
  const awaited = (kind: string, promise: unknown): unknown =>
    typeof (promise as Promise<unknown> | undefined)?.then !== 'function'
      ? promise
      : (promise as Promise<unknown>).then(
          (value) => {
            timed(kind, () => {});
            return value;
          },
          (error) => {
            timed(kind, () => {});
            throw error;
          },
        );
  /** Puts another function in the place of one; where the browser holds it fast, it stays as it is. */
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const replace = (owner: any, name: string, make: (original: Run) => unknown): void => {
    const original = owner?.[name];
    if (typeof original !== 'function') return;
    try {
      Object.defineProperty(owner, name, { value: make(original), configurable: true, writable: true });
    } catch {
      owner[name] = make(original);
    }
  };

  // A count of links, wherever it stands in what is told.
  const search = (value: unknown, key: string, type: string, depthLeft: number): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const own = (value as Record<string, unknown>)[key];
    if (typeof own === type) return own;
    if (depthLeft === 0) return undefined;
    for (const inner of Object.values(value)) {
      const found = search(inner, key, type, depthLeft - 1);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const note = (value: unknown): void => {
    const links = search(value, 'links', 'number', 3);
    if (typeof links !== 'number') return;
    const tookMs = search(value, 'tookMs', 'number', 2);
    book.notes.push({
      at: clock(),
      links,
      complete: search(value, 'complete', 'boolean', 2) === true,
      tookMs: typeof tookMs === 'number' ? tookMs : null,
    });
  };

  // In Firefox a content script's global is not the window: what is called through either must be timed.
  for (const owner of world.window === world ? [world] : [world, world.window]) {
    for (const name of ['setTimeout', 'setInterval', 'requestIdleCallback', 'requestAnimationFrame', 'queueMicrotask'])
      replace(
        owner,
        name,
        (original) =>
          (run: unknown, ...rest: unknown[]) =>
            original.call(globalThis, wrap(name, run), ...rest),
      );
    for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver'])
      replace(owner, name, (original) => {
        const Observer = original as unknown as new (...args: unknown[]) => object;
        // No arrow function: this one is constructed.
        function Timed(run: unknown, ...rest: unknown[]): object {
          return new Observer(wrap(name, run), ...rest);
        }
        Timed.prototype = Observer.prototype;
        return Timed;
      });
  }
  // A link's text is the first of its facts, and nothing before it asks for a style.
  for (const owner of world.window === world ? [world] : [world, world.window])
    replace(owner, 'getComputedStyle', (original) => (...args: unknown[]) => {
      book.readAt ??= clock();
      return original.apply(world.window, args);
    });
  replace(
    world,
    'fetch',
    (original) =>
      (...args: unknown[]) =>
        awaited('fetch', original.apply(globalThis, args)),
  );
  replace(
    world.scheduler,
    'postTask',
    (original) =>
      (run: unknown, ...rest: unknown[]) =>
        // Its promise resolves after the microtasks of its callback: who awaits it is called later.
        awaited('postTask', original.call(world.scheduler, wrap('postTask', run), ...rest)),
  );
  replace(world.scheduler, 'yield', (original) => () => awaited('yield', original.call(world.scheduler)));

  const listeners = new WeakMap<object, unknown>();
  const listenerOf = (kind: string, listener: unknown): unknown => {
    if (listener === null || (typeof listener !== 'function' && typeof listener !== 'object')) return listener;
    const known = listeners.get(listener);
    if (known) return known;
    const made = function (this: unknown, event: Event): unknown {
      const run = typeof listener === 'function' ? (listener as Run) : (listener as { handleEvent: Run }).handleEvent;
      // An event that the page sends itself comes in the midst of the page's own work: what follows is not ours.
      return timed(
        `${kind} ${event.type}`,
        () => run.call(typeof listener === 'function' ? this : listener, event),
        event.isTrusted ? HOPS : 0,
      );
    };
    listeners.set(listener, made);
    return made;
  };
  for (const name of ['addEventListener', 'removeEventListener'])
    replace(
      EventTarget.prototype,
      name,
      (original) =>
        function (this: unknown, type: unknown, listener: unknown, ...rest: unknown[]) {
          return original.call(this ?? globalThis, type, listenerOf('event', listener), ...rest);
        },
    );
  const port = typeof MessagePort === 'function' ? MessagePort.prototype : null;
  const onmessage = port && Object.getOwnPropertyDescriptor(port, 'onmessage');
  if (port && onmessage?.set)
    Object.defineProperty(port, 'onmessage', {
      ...onmessage,
      set(this: MessagePort, run: unknown) {
        onmessage.set?.call(this, wrap('MessagePort', run));
      },
    });

  const api = world.browser ?? world.chrome;
  const heard = new WeakMap<object, unknown>();
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const listen = (event: any, kind: string, answers = false): void => {
    replace(event, 'addListener', (original) => (listener: Run, ...rest: unknown[]) => {
      const made = (...args: unknown[]): unknown => {
        const respond = args[2];
        if (answers && typeof respond === 'function')
          args[2] = (answer: unknown) => {
            note(answer);
            return respond(answer);
          };
        return timed(kind, () => listener(...args));
      };
      heard.set(listener, made);
      return original.call(event, made, ...rest);
    });
    replace(
      event,
      'removeListener',
      (original) => (listener: Run) => original.call(event, heard.get(listener) ?? listener),
    );
  };
  listen(api.runtime.onMessage, 'onMessage', true);
  listen(api.storage?.onChanged, 'storage.onChanged');
  replace(api.runtime, 'sendMessage', (original) => (...args: unknown[]) => {
    note(args[0]);
    return awaited('sendMessage', original.apply(api.runtime, args));
  });
  replace(api.runtime, 'connect', (original) => (...args: unknown[]) => {
    // biome-ignore lint/suspicious/noExplicitAny: as above.
    const connection = original.apply(api.runtime, args) as any;
    listen(connection.onMessage, 'port.onMessage');
    listen(connection.onDisconnect, 'port.onDisconnect');
    return connection;
  });
  for (const area of ['local', 'session'])
    replace(
      api.storage?.[area],
      'get',
      (original) =>
        (...args: unknown[]) =>
          awaited('storage.get', original.apply(api.storage[area], args)),
    );
  replace(
    world.HighlightRegistry?.prototype,
    'set',
    (original) =>
      function (this: unknown, ...args: unknown[]) {
        book.marks.push(clock());
        return original.apply(this, args);
      },
  );

  // On large pages links are framed, once they are in view: to be watched for that is to be marked.
  replace(
    world.IntersectionObserver?.prototype,
    'observe',
    (original) =>
      function (this: unknown, ...args: unknown[]) {
        book.marks.push(clock());
        return original.apply(this, args);
      },
  );

  world.backlightBook = book;
  world.backlightFirstRun = (run: () => void) => timed('first run', run);
}
