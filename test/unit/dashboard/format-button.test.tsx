/**
 * @jest-environment jsdom
 */
// A spreadsheet is built in memory: with very many rows one is told beforehand, and where it has no room it says so.
import { describe, expect, test } from '@jest/globals';
import { render } from '@testing-library/preact';
import { FormatButton } from '../../../dashboard/links/export/format-button';
import { exporters } from '../../../src/core/export';
import { cautionOf, type Exporter, MANY_ROWS } from '../../../src/core/export/exporter';

const format = (id: string): Exporter => {
  const found = exporters.find((exporter) => exporter.id === id);
  if (!found) throw new Error(`There is no format ${id}`);
  return found;
};
const shown = (id: string, count: number) => {
  const { container } = render(<FormatButton exporter={format(id)} count={count} busy={false} onChoose={() => {}} />);
  const button = container.querySelector('button');
  const caution = container.querySelector('p');
  return { button, caution, described: button?.getAttribute('aria-describedby') };
};

describe('before very many rows are written', () => {
  test('a format that is built in memory says so, above 200,000 rows and not before', () => {
    expect(MANY_ROWS).toBe(200_000);
    expect(exporters.filter((one) => cautionOf(one, MANY_ROWS)).map(({ id }) => id)).toEqual([]);
    expect(exporters.filter((one) => cautionOf(one, MANY_ROWS + 1)).map(({ id }) => id)).toEqual(['xlsx']);
  });

  test('the panel shows it, and reads it with the button, which stays', () => {
    expect(shown('xlsx', 200_000).caution).toBeNull();
    expect(shown('csv', 200_001).caution).toBeNull();
    const { button, caution, described } = shown('xlsx', 200_001);
    expect(caution?.textContent).toBe(
      'Excel (XLSX) is put together in memory: 200,001 rows can be more than there is. CSV is written piece by piece.',
    );
    expect(described).toBe(caution?.id);
    expect(button?.disabled).toBe(false);
  });

  test('a sheet that has no room for them cannot be chosen', () => {
    const { button, caution } = shown('xlsx', 2_000_000);
    expect(button?.disabled).toBe(true);
    expect(caution?.textContent).toBe('Excel (XLSX) has room for 1,048,575 rows.');
  });
});
