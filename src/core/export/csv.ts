// CSV as spreadsheets read it: RFC 4180, UTF-8 with BOM.
import { delimited } from './delimited';
import type { Exporter } from './exporter';

export const csv: Exporter = {
  id: 'csv',
  ending: 'csv',
  mime: 'text/csv;charset=utf-8',
  shape: 'table',
  guards: true,
  inMemory: false,
  rowsAlone: true,
  open: (request) => delimited(request, ','),
};
