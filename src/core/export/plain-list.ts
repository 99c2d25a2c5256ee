// One thing a line and each once: what other tools take as a list.
import type { Row } from './columns';
import type { Writing } from './exporter';

/** Writes what `of` gives of each row, the first time it comes. */
export function plainList(of: (row: Row) => string | null): Writing {
  const written = new Set<string>();
  return {
    begin: () => '',
    row(row) {
      const one = of(row)?.replace(/[\r\n]+/g, ' ') ?? '';
      if (one === '' || written.has(one)) return '';
      written.add(one);
      return `${one}\n`;
    },
    end: () => '',
  };
}
