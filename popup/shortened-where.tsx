// The list of shortened links, loaded with the first page that has one: most have none.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PageScan } from '../src/core/scan/page-scan-schema';
import type { Shortened } from './shortened';

/** Outside the component, and kept: a link that is resolved can turn the whole popup from "nothing" to "found". */
const list = signal<typeof Shortened | null>(null);

export function ShortenedWhere({ scan }: { scan: PageScan }) {
  const some = scan.counts.unresolved > 0;
  useEffect(() => {
    if (!some || list.peek()) return;
    void import('./shortened').then((loaded) => {
      list.value = loaded.Shortened;
    });
  }, [some]);
  const List = list.value;
  return List && <List scan={scan} />;
}
