// The ledger as other programs read it: raw values, a schema name, one entry a line.
import type { Exporter } from './exporter';

/** Name and number of the file's schema. */
export const FINDINGS_SCHEMA = 'backlight/findings@1';

export const json: Exporter = {
  id: 'json',
  mime: 'application/json',
  begin: (exportedAt) =>
    `{\n"schema": ${JSON.stringify(FINDINGS_SCHEMA)},\n"exportedAt": ${JSON.stringify(exportedAt)},\n"entries": [`,
  row: (row, index) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify(row)}`,
  end: () => '\n]\n}\n',
};
