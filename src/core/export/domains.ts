// The referring domains, each once.
import type { Exporter } from './exporter';
import { guardCell } from './guard-cell';
import { plainList } from './plain-list';

export const domains: Exporter = {
  id: 'domains',
  ending: 'txt',
  mime: 'text/plain;charset=utf-8',
  shape: 'list',
  guards: true,
  inMemory: false,
  open: ({ raw }) => plainList((row) => (raw ? row.referringDomain : guardCell(row.referringDomain ?? ''))),
};
