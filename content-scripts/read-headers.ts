// The page's own X-Robots-Tag headers, which no API shows after the load. A fetch that only the cache may answer hands
// them out: no request, and in Chromium no trace in the page either. In Firefox the same fetch stands in the page's
// resource timing and a strict policy turns it into a violation report, so there it waits for the user's press.

/** Whether headers can be read unasked and unseen. */
export const readsHeadersUnseen = !('wrappedJSObject' in globalThis);

/**
 * The X-Robots-Tag headers of the page's own document, joined; "" where it has none.
 * @param ask also by a request of the page's own address where the cache cannot answer: for a press only
 * @returns null where the headers cannot be had
 */
export async function readHeaders(ask: boolean): Promise<string | null> {
  const address = location.href.split('#', 1)[0] as string;
  const answer = (await fetchOwn(address, 'only-if-cached')) ?? (ask ? await fetchOwn(address, 'no-store') : null);
  return answer && (answer.headers.get('x-robots-tag') ?? '');
}

async function fetchOwn(address: string, cache: RequestCache): Promise<Response | null> {
  try {
    const answer = await fetch(address, { cache, mode: 'same-origin', redirect: 'error' });
    void answer.body?.cancel();
    return answer.ok || answer.status === 304 ? answer : null;
  } catch {
    return null;
  }
}
