// Holds one scan against the truth about its page, target by target.
import type { Finding, PageScan } from '../../src/core/scan/page-scan-schema';
import type { CorpusPage, TrueLink } from './read-corpus';

/** Something counted: how many of how many, and what was wrong. */
export interface Score {
  right: number;
  of: number;
  readonly wrong: string[];
}

export const scoreNames = ['targets', 'verdicts', 'affiliate', 'archive', 'negatives', 'links'] as const;
export type Scores = Record<(typeof scoreNames)[number], Score>;

export function newScores(): Scores {
  return Object.fromEntries(scoreNames.map((name) => [name, { right: 0, of: 0, wrong: [] }])) as unknown as Scores;
}

function count(score: Score, ok: boolean, what: string): void {
  score.of += 1;
  if (ok) score.right += 1;
  else score.wrong.push(what);
}

const hintsOf = (classes: readonly string[]): string =>
  [...classes]
    .filter((one) => one !== 'follow')
    .sort()
    .join('+');

/** Adds what one page shows to the scores. `scanFor` gives the scan in which a target was tracked. */
export function comparePage(page: CorpusPage, scanFor: (domain: string) => PageScan | undefined, scores: Scores): void {
  const scan = scanFor(page.targets[0]?.domain ?? '');
  if (!scan) {
    scores.targets.wrong.push(`${page.id}: no scan`);
    return;
  }
  if (page.httpLinks !== undefined)
    count(
      scores.links,
      scan.counts.links === page.httpLinks,
      `${page.id}: ${scan.counts.links} links, ${page.httpLinks} expected`,
    );
  for (const domain of page.negatives) {
    const found = scan.findings.filter((finding) => finding.site === domain).length;
    count(scores.negatives, found === 0, `${page.id}: ${domain} reported ${found} times`);
  }
  for (const target of page.targets) {
    const own = scanFor(target.domain);
    if (own) compareTarget(page, target, own, scores);
    else count(scores.targets, false, `${page.id}: ${target.domain}: no scan`);
  }
}

function compareTarget(page: CorpusPage, target: CorpusPage['targets'][number], scan: PageScan, scores: Scores): void {
  const found = scan.findings.filter((finding) => finding.site === target.domain);
  const byAddress = groupByHref(found);
  // A link of a redirect's own site to that site stands twice in the truth; it is one link, and one finding.
  const twice = target.links.filter(({ via }) => via === 'wrapper');
  const links = [...new Map([...target.links, ...twice].map((link) => [link.i, link])).values()];
  const core = links.filter(({ via, tier }) => via === 'direct' || tier === 'core');
  const taken = core.map((link) => take(byAddress, link));
  const right = core.every((link, at) => {
    const finding = taken[at];
    return finding !== undefined && hintsOf(finding.types) === hintsOf(link.classes);
  });
  // What is left belongs to the other tiers; anything beyond them was found where nothing is.
  const others = links.filter(({ via, tier }) => via !== 'direct' && tier !== 'core');
  const rest = others.map((link) => ({ link, finding: take(byAddress, link) }));
  const surplus = [...byAddress.values()].flat();
  const why = core.filter((_, at) => taken[at] === undefined).map((link) => link.href.slice(0, 120));
  count(
    scores.targets,
    right && surplus.length === 0,
    `${page.id}: ${target.domain}: ${core.length} expected, missing ${JSON.stringify(why.slice(0, 2))}, too many ${JSON.stringify(surplus.slice(0, 2).map((one) => one.rawHref.slice(0, 120)))}`,
  );
  core.forEach((link, at) => {
    const finding = taken[at];
    if (!finding) return;
    const wrapped = link.via === 'wrapper';
    const ok = wrapped
      ? !finding.followed && finding.reason === 'wrapped'
      : finding.followed === (hintsOf(link.effective) === '');
    count(
      scores.verdicts,
      ok,
      `${page.id}: ${link.href.slice(0, 120)}: ${finding.reason}, effective ${link.effective.join('+')}`,
    );
  });
  for (const { link, finding } of rest) {
    if (link.tier === 'affiliate')
      count(scores.affiliate, finding?.reason === 'wrapped', `${page.id}: ${link.href.slice(0, 160)}`);
    if (link.tier === 'archive')
      count(scores.archive, finding?.relation === 'archived', `${page.id}: ${link.href.slice(0, 160)}`);
  }
}

/** Findings by the address as written; links with the same one stay in document order. */
function groupByHref(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const row = groups.get(finding.rawHref);
    if (row) row.push(finding);
    else groups.set(finding.rawHref, [finding]);
  }
  return groups;
}

function take(groups: Map<string, Finding[]>, link: TrueLink): Finding | undefined {
  const row = groups.get(link.href);
  const finding = row?.shift();
  if (row?.length === 0) groups.delete(link.href);
  return finding;
}
