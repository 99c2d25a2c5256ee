// A file for Google's disavow tool: UTF-8 without BOM, one `domain:` line or address a line, comments behind "#"
// (support.google.com/webmasters/answer/2648487, "Create a list of links to disavow"). What it holds is a person's
// decision: the file only has the form, and leaves out what the tool has no business with.
import type { Row } from './columns';
import type { Exporter, ExportProblem } from './exporter';

/** The tool's limits: lines a file, comments and empty ones included; bytes; characters an address. */
const MOST_LINES = 100_000;
const MOST_BYTES = 2 * 1024 * 1024;
const LONGEST_ADDRESS = 2_048;

export const disavow: Exporter = {
  id: 'disavow',
  ending: 'txt',
  mime: 'text/plain;charset=utf-8',
  shape: 'list',
  guards: false,
  inMemory: false,
  open({ exportedAt }) {
    const written = new Set<string>();
    let lines = 0;
    let bytes = 0;
    let left = 0;
    const put = (text: string): string => {
      lines += text.split('\n').length - 1;
      bytes += new TextEncoder().encode(text).length;
      return text;
    };
    return {
      begin: () => put(`# Backlight, ${exportedAt.slice(0, 10)}\n`),
      row(row) {
        const line = lineOf(row);
        if (line === null) left += 1;
        // A domain of which everything is meant needs to be said once.
        if (line === null || written.has(line)) return '';
        written.add(line);
        return put(`${commentOf(row)}${line}\n`);
      },
      end: () => (left > 0 ? put(`# ${left} left out: no link from another site to a site of yours\n`) : ''),
      problem(): ExportProblem | null {
        if (written.size === 0) return 'nothing';
        if (lines > MOST_LINES) return 'too_many_lines';
        return bytes > MOST_BYTES ? 'too_large' : null;
      },
    };
  },
};

/** What stands for a row; null where the tool has no use for it: sites of others, links within a site. */
function lineOf({ role, relation, referringDomain, sourceUrl, sourceName }: Row): string | null {
  if (role === 'rival' || relation !== 'backlink' || referringDomain === null || sourceUrl === null) return null;
  // A site that our tables name (a platform, a newspaper) is many people's: only the page is meant. What has no dot is
  // no domain, and no page a crawler sees.
  if (!sourceName && /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(referringDomain) && !/^[\d.]+$/.test(referringDomain))
    return `domain:${referringDomain}`;
  return /^https?:\/\/[!-~]+$/.test(sourceUrl) && sourceUrl.length <= LONGEST_ADDRESS ? sourceUrl : null;
}

/** Why one may have looked twice. Ids are letters and hyphens; anything else is no word of ours. */
function commentOf({ signs }: Row): string {
  const known = (signs ?? []).filter((sign) => /^[a-z-]+$/.test(sign));
  return known.length > 0 ? `# ${known.join(', ')}\n` : '';
}
