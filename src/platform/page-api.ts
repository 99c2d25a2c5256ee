// The few extension APIs a page script may use, straight from the browser: Manifest V3 gives promises in both.

/** `browser` in Firefox, `chrome` elsewhere. */
export const pageApi = (globalThis as unknown as { browser?: typeof chrome }).browser ?? globalThis.chrome;
