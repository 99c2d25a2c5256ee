// Cells between tabs, for programs and locales that stumble over commas.
import { delimited } from './delimited';
import type { Exporter } from './exporter';

export const tsv: Exporter = {
  id: 'tsv',
  ending: 'tsv',
  mime: 'text/tab-separated-values;charset=utf-8',
  shape: 'table',
  guards: true,
  inMemory: false,
  rowsAlone: true,
  open: (request) => delimited(request, '\t'),
};
