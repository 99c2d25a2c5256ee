// The redirect a link goes through, by its name. The names come with the table of redirects, which is loaded only where
// a page has such a link.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../src/platform/strings';
import { levelWords } from '../src/ui/words';

const names = signal<((wrapper: string) => readonly string[]) | null>(null);

async function loadNames(): Promise<void> {
  names.value ??= (await import('../src/core/url/wrapper-name')).wrapperNames;
}

export function Via({ wrapper }: { wrapper: string }) {
  useEffect(() => void loadNames(), []);
  const levels = names.value?.(wrapper);
  if (!levels) return null;
  return <span data-via={wrapper}> · {t('via', { name: levelWords(levels) })}</span>;
}
