// A query without the parameters that say how a visitor came. Which these are is an argument: the page script is handed
// their names, because the list would weigh in every page.

/** Whether a parameter's name, as written and decoded, says only how the visitor came. */
export type IsTracking = (name: string) => boolean;

/** Families of names, by how they begin. */
const family = /^(?:utm|pk|mtm|piwik|matomo|hsa)_/;

/** @param names lower case; the families need no names */
export function trackingBy(names: readonly string[]): IsTracking {
  const known = new Set(names);
  return (name) => known.has(name.toLowerCase()) || family.test(name.toLowerCase());
}

/** The query without tracking parameters, with its "?", or "". What stays keeps its order and its spelling. */
export function plainQuery(url: URL, isTracking: IsTracking): string {
  if (!url.search) return '';
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(decodeName(pair)));
  return kept.length > 0 ? `?${kept.join('&')}` : '';
}

function decodeName(pair: string): string {
  const name = pair.split('=', 1)[0] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
