// A query without the parameters that say how a visitor came. Which these are is an argument: the page script is handed
// their names, because the list would weigh in every page.

/** Whether a parameter's name, as written and decoded, says only how the visitor came. */
export type IsTracking = (name: string) => boolean;

/**
 * @param pattern the source of a regular expression over names (tracking-parameters.ts): one word for the page script,
 * which knows no names itself
 */
export function trackingBy(pattern: string): IsTracking {
  const known = new RegExp(pattern, 'i');
  return (name) => known.test(name);
}

/** The path without tracking parameters: some servers write a session into it (`/page;jsessionid=…`). */
export function plainPath({ pathname }: URL, isTracking: IsTracking): string {
  return pathname.replace(/;([^;=/]+)=[^;/]*/g, (pair, name) => (isTracking(decodeName(name)) ? '' : pair));
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
