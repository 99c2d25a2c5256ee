// Sets what the classifier says of a link's place against what a person saw there: who was taken for whom, and how
// often. The labels are test/labels/placement.json: links of the development corpus, labelled by hand from the
// rendered page and the words around the link, before the classifier was run on them. Which of them were then looked
// at while it was improved is a matter of `halves`.
import { type Placement, placements } from '../../src/core/classify/placement';
import { share } from './share';

/**
 * The sets of labels. The classifier was improved with `tune`, `held` and `fresh` in sight; `late` was labelled blind
 * on the same pages when it was finished, and nothing was changed for it: only its figure is an honest one.
 */
export const halves = ['tune', 'held', 'fresh', 'late'] as const;
export type Half = (typeof halves)[number];

/** One label. */
export interface PlacementLabel {
  /** The page's id in the corpus. */
  readonly page: string;
  /** Its place among the page's http(s) links, as `linkIndex` counts. */
  readonly index: number;
  readonly label: Placement;
  readonly half: Half;
  /** Where the picture left two answers. */
  readonly doubt?: boolean;
}

/** What the product says of one link. */
export interface PlacedLink {
  readonly page: string;
  readonly index: number;
  readonly placement: Placement;
}

export interface Confusion {
  /** Count by label, then by the placement found. */
  readonly table: Readonly<Record<Placement, Readonly<Record<Placement, number>>>>;
  readonly total: number;
  /** Links whose placement is the label. */
  readonly right: number;
  /** The same with all places but content and comments taken as one: what decides how much a link is worth. */
  readonly rightOfThree: number;
  /** Labels for which no link was given; no part of `total`. */
  readonly missing: readonly PlacementLabel[];
}

export function confusionOf(labels: readonly PlacementLabel[], links: readonly PlacedLink[]): Confusion {
  const found = new Map(links.map((link) => [keyOf(link), link.placement]));
  const none = () => Object.fromEntries(placements.map((place) => [place, 0])) as Record<Placement, number>;
  const table = Object.fromEntries(placements.map((place) => [place, none()])) as Record<
    Placement,
    Record<Placement, number>
  >;
  const missing: PlacementLabel[] = [];
  let right = 0;
  let rightOfThree = 0;
  for (const label of labels) {
    const placement = found.get(keyOf(label));
    if (placement === undefined) {
      missing.push(label);
      continue;
    }
    table[label.label][placement]++;
    if (placement === label.label) right++;
    if (ofThree(placement) === ofThree(label.label)) rightOfThree++;
  }
  return { table, total: labels.length - missing.length, right, rightOfThree, missing };
}

/** Labels down, placements across, and the two shares below. */
export function confusionMarkdown(confusion: Confusion): string {
  const { table } = confusion;
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  const lines = [
    row(['label \\ found', ...placements]),
    row(['---', ...placements.map(() => '---:')]),
    ...placements.map((label) => row([label, ...placements.map((place) => table[label][place])])),
    '',
    sharesOf(confusion),
  ];
  return `${lines.join('\n')}\n`;
}

/** The two shares in words, and the labels whose links were not found. */
export function sharesOf({ total, right, rightOfThree, missing }: Confusion): string {
  const shares = `All seven: ${share(right, total)}. Content, comments, other: ${share(rightOfThree, total)}.`;
  return missing.length > 0 ? `${shares} No finding: ${missing.map((one) => `\`${keyOf(one)}\``).join(', ')}.` : shares;
}

function keyOf({ page, index }: { readonly page: string; readonly index: number }): string {
  return `${page}#${index}`;
}

function ofThree(place: Placement): 'content' | 'comments' | 'other' {
  return place === 'content' || place === 'comments' ? place : 'other';
}
