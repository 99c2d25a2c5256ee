// The source pages' addresses, for crawlers and lists of other tools.
import type { Exporter } from './exporter';
import { guardCell } from './guard-cell';
import { plainList } from './plain-list';

export const sources: Exporter = {
  id: 'sources',
  ending: 'txt',
  mime: 'text/plain;charset=utf-8',
  shape: 'list',
  guards: true,
  inMemory: false,
  open: ({ raw }) => plainList((row) => (raw ? row.sourceUrl : guardCell(row.sourceUrl ?? ''))),
};
