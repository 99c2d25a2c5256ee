// Sets the kind of site that `sourceOf` names against what a person called it. The labels are
// test/labels/source-kind.json: hosts of the development corpus, named by hand without sight of the tables.
import { readFileSync } from 'node:fs';
import { type SourceKind, sourceKinds } from '../../src/core/source/source-kinds';
import { sourceOf } from '../../src/core/source/source-of';
import { domainFacts } from '../../src/core/url/domain-facts';
import { share } from './share';

export interface KindLabel {
  readonly host: string;
  readonly kind: SourceKind;
  /** Where two answers would do. */
  readonly doubt?: boolean;
}

export interface KindMiss extends KindLabel {
  readonly found: SourceKind;
}

export interface KindConfusion {
  readonly total: number;
  readonly misses: readonly KindMiss[];
  /** The same without the doubtful labels. */
  readonly sure: { readonly total: number; readonly misses: number };
  /** Label, then what was found, by count; only what occurs. */
  readonly counts: ReadonlyMap<SourceKind, ReadonlyMap<SourceKind, number>>;
}

export function kindConfusion(labels: readonly KindLabel[], kindOf: (host: string) => SourceKind): KindConfusion {
  const counts = new Map<SourceKind, Map<SourceKind, number>>();
  const misses: KindMiss[] = [];
  for (const label of labels) {
    const found = kindOf(label.host);
    const row = counts.get(label.kind) ?? new Map<SourceKind, number>();
    counts.set(label.kind, row.set(found, (row.get(found) ?? 0) + 1));
    if (found !== label.kind) misses.push({ ...label, found });
  }
  const isSure = ({ doubt }: KindLabel) => doubt !== true;
  const sure = { total: labels.filter(isSure).length, misses: misses.filter(isSure).length };
  return { total: labels.length, misses, sure, counts };
}

/** Labels down, kinds found across, the two shares, and each miss. */
export function kindMarkdown({ total, misses, sure, counts }: KindConfusion): string {
  const across = sourceKinds.filter((kind) => counts.has(kind) || misses.some(({ found }) => found === kind));
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const wrong = misses.filter(({ found }) => found !== 'unknown').length;
  const missed = misses.length - wrong;
  const named = total - missed - (counts.get('unknown')?.get('unknown') ?? 0);
  const lines = [
    row(['label \\ found', ...across]),
    row(['---', ...across.map(() => '---:')]),
    ...across
      .filter((kind) => counts.has(kind))
      .map((kind) => row([kind, ...across.map((found) => counts.get(kind)?.get(found) ?? 0)])),
    '',
    `Where a kind is named it is right for ${share(named - wrong, named)}; ${missed} with a kind were not known.`,
    '',
    `All: ${share(total - misses.length, total)}. Without the ${total - sure.total} marked doubtful: ${share(sure.total - sure.misses, sure.total)}.`,
  ];
  const listed = misses.map(
    ({ host, kind, found, doubt }) => `- \`${host}\`: ${kind}${doubt ? ' (doubtful)' : ''}, found ${found}`,
  );
  return `${lines.join('\n')}\n${listed.length > 0 ? `\n${listed.join('\n')}\n` : ''}`;
}

/** The report's section. */
export function sourceKindSection(): string {
  const labels = JSON.parse(readFileSync('test/labels/source-kind.json', 'utf8')) as KindLabel[];
  const confusion = kindConfusion(labels, (host) => sourceOf(host, domainFacts(host).domain).kind);
  return `\n## Kind of source, against hosts named by hand\n\n${intro}\n\n${kindMarkdown(confusion)}`;
}

const intro = `The hosts stand in links of the corpus; each was named by hand, without sight of the tables. What no table names and
no rule knows is \`unknown\`: it is never guessed.`;
