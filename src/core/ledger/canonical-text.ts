// A value as one text, whatever order its names were written in: what tells two rows apart, and what decides between
// two that nothing else decides between.

/** JSON with sorted names. Equal values, and only they, have equal texts. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
