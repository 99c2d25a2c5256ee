// One JSON object a line, for programs that read a long file without holding it: raw values, no head.
import { picked } from './columns';
import type { Exporter } from './exporter';

export const jsonl: Exporter = {
  id: 'jsonl',
  ending: 'jsonl',
  mime: 'application/jsonl',
  shape: 'table',
  guards: false,
  inMemory: false,
  rowsAlone: true,
  open: ({ columns }) => ({
    begin: () => '',
    row: (row) => `${JSON.stringify(picked(row, columns))}\n`,
    end: () => '',
  }),
};
