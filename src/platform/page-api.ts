// The extension APIs, straight from the browser: Manifest V3 gives promises in both. A page script may use but a few of them.

/** `browser` in Firefox, `chrome` elsewhere. */
export const pageApi = (globalThis as unknown as { browser?: typeof chrome }).browser ?? globalThis.chrome;
