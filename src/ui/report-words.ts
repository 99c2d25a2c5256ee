// The words of the report that is saved as a document. Loaded with the first export, and with them the words that come
// later than the first screen.
import '../platform/later-words';
import { type Column, columns } from '../core/export/columns';
import type { ReportWords } from '../core/export/exporter';
import { totalIds } from '../core/export/totals';
import { traits } from '../core/report/traits';
import { spokenLanguage, t, type Words } from '../platform/strings';

/** @param what the whole ledger's links, or those of one page */
export function reportWords(what: 'findings' | 'page'): ReportWords {
  return {
    language: spokenLanguage(),
    title: t(`report_title_${what}`),
    column: Object.fromEntries(columns.map((column) => [column, columnWords(column)])),
    total: Object.fromEntries(totalIds.map((id) => [id, t(`report_total_${id}` as Words)])),
  };
}

/** A trait has its name already, and so have the columns of the table that are no trait. */
function columnWords(column: Column): string {
  if (traits.some(({ id }) => id === column)) return t(`trait_${column}` as Words);
  const seen = ['firstSeen', 'lastSeen', 'timesSeen'].includes(column);
  return t(`${seen ? 'column_' : 'report_column_'}${column}` as Words);
}
