// The ledger as other programs read it: raw values, a schema name, one entry a line.
import { picked } from './columns';
import type { Exporter } from './exporter';

/** Name and number of the file's schema. */
export const FINDINGS_SCHEMA = 'backlight/findings@1';

export const json: Exporter = {
  id: 'json',
  ending: 'json',
  mime: 'application/json',
  shape: 'table',
  guards: false,
  inMemory: false,
  open({ columns, exportedAt }) {
    let before = '\n';
    return {
      begin: () =>
        `{\n"schema": ${JSON.stringify(FINDINGS_SCHEMA)},\n"exportedAt": ${JSON.stringify(exportedAt)},\n"entries": [`,
      row(row) {
        const line = before + JSON.stringify(picked(row, columns));
        before = ',\n';
        return line;
      },
      end: () => '\n]\n}\n',
    };
  },
};
