// Many sites at once, as pasted from a sheet: the good lines are taken, each other line keeps its reason.
import type { Role, TrackedSite } from '../facts';
import { type ParsedSite, parseSite } from './parse-site';

export interface ParsedLine {
  /** From 1, as a person counts. */
  readonly line: number;
  readonly parsed: ParsedSite;
}

/**
 * Reads every line, tab- or semicolon-separated cell or comma-separated item as a site. Empty ones between
 * others are passed over; text that is wholly blank gives one line with the error `blank`.
 * @param text what was typed or pasted
 * @param existing the sites already tracked: a line that means one of them is a `duplicate`, as is a repeated line
 */
export function parseLines(text: string, role: Role, now: string, existing: readonly TrackedSite[]): ParsedLine[] {
  if (text.trim() === '') return [{ line: 1, parsed: parseSite('', role, now) }];
  const taken = new Set(existing.map((site) => site.id));
  const lines: ParsedLine[] = [];
  text.split(/\r\n|\r|\n/).forEach((row, index) => {
    for (const cell of row.split(/[\t;]|,(?=\s|[^\s/?]*\.)/)) {
      const entered = cell.trim().replace(/^"(.*)"$/, '$1');
      if (entered === '') continue;
      let parsed = parseSite(entered, role, now);
      if (parsed.ok && taken.has(parsed.site.id)) parsed = { ok: false, error: 'duplicate', entered };
      if (parsed.ok) taken.add(parsed.site.id);
      lines.push({ line: index + 1, parsed });
    }
  });
  return lines;
}
