// The keys of a built manifest, as the data names them: `content_security_policy.extension_pages`, and each permission.

/** What is listed by name in the data, where a manifest has an array. */
const named = new Set(['permissions', 'optional_permissions']);

export function manifestUses(manifest: object, path: readonly string[] = []): string[][] {
  // Sizes of icons are no keys.
  const entries = Object.entries(manifest).filter(([key]) => !/^\d+$/.test(key));
  return entries.flatMap(([key, value]) => {
    const here = [...path, key];
    // The names of commands are our own, but for the browser's.
    if (path.length === 1 && path[0] === 'commands' && !key.startsWith('_')) return [];
    if (named.has(key)) return [here, ...(value as string[]).map((name) => [...here, name])];
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return [here, ...manifestUses(value, here)];
    return [here];
  });
}
