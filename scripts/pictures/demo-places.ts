// Where the links of the demo ledger are, and what they lead to. All of it is invented: the domains end in .example.
import type { Finding } from '../../src/core/scan/page-scan-schema';

type Type = Finding['type'];

export interface DemoPlace {
  readonly domain: string;
  readonly kind: string;
  /** What its links mostly are. */
  readonly types: readonly Type[];
  readonly placement: Finding['placement'];
  /** How much of all the links it has. */
  readonly weight: number;
  readonly titles: readonly string[];
}

const place = (
  domain: string,
  kind: string,
  types: readonly Type[],
  placement: Finding['placement'],
  weight: number,
  ...titles: string[]
): DemoPlace => ({ domain, kind, types, placement, weight, titles });

export const demoPlaces: readonly DemoPlace[] = [
  place(
    'garden-notes.example',
    'blog',
    ['follow', 'follow', 'sponsored'],
    'content',
    12,
    'Six tools I would buy again',
    'Pruning a north-facing plot',
    'What the frost left',
  ),
  place(
    'allotment-weekly.example',
    'news',
    ['follow', 'nofollow'],
    'content',
    10,
    'Workshops that still sharpen',
    'The best trowels of the year',
    'A week in the beds',
  ),
  place(
    'dig-forum.example',
    'forum',
    ['ugc', 'ugc', 'nofollow'],
    'comments',
    13,
    'Which secateurs for small hands?',
    'Handles: ash or beech?',
    'Show us your shed',
  ),
  place(
    'growing-society.example',
    'education',
    ['follow'],
    'content',
    7,
    'Bulbs: a planting table',
    'Tools for school gardens',
    'Members recommend',
  ),
  place(
    'city-of-orchards.example',
    'government',
    ['follow'],
    'aside',
    3,
    'Community plots: where to buy tools',
    'Spring programme',
  ),
  place(
    'potters-podcast.example',
    'video',
    ['nofollow', 'sponsored'],
    'content',
    6,
    'Episode 88: steel and ash',
    'Episode 91: a winter workshop',
  ),
  place(
    'slow-seeds.example',
    'blog',
    ['follow', 'follow', 'nofollow'],
    'content',
    9,
    'A year of one bed',
    'Sowing without plastic',
    'Letters from the greenhouse',
  ),
  place('shed-and-bench.example', 'unknown', ['sponsored', 'follow'], 'footer', 6, 'Our makers', 'Gifts under fifty'),
  place(
    'the-evening-spade.example',
    'news',
    ['nofollow', 'follow'],
    'content',
    8,
    'Three people and an anvil',
    'Ten ways into the garden',
    'Saturday pages',
  ),
  place(
    'leaf-social.example',
    'social',
    ['ugc', 'nofollow'],
    'content',
    11,
    'Moss on handles',
    'Ada Fenwick: first tulips',
    'The bulb thread',
  ),
  place(
    'compost-questions.example',
    'forum',
    ['ugc'],
    'comments',
    8,
    'How long does ash last outside?',
    'Can I re-grind shears at home?',
  ),
  place('northern-growers.example', 'blog', ['follow'], 'navigation', 5, 'Friends of the plot', 'Where we buy'),
];

/** Of each tracked site: the paths linked to, and what the links say. */
export const demoTargets = {
  mine: [
    ['/hand-forged-trowel', 'the hand-forged trowel'],
    ['/guides/ash-handles', 'turned ash handles'],
    ['/', 'The Potting Shed'],
    ['/repairs', 'they re-grind shears'],
    ['/shop/secateurs', 'secateurs for small hands'],
    ['/spring-sale', 'the spring sale'],
    ['/guides/sharpening', 'how to sharpen a spade'],
  ],
  rival: [
    ['/', 'Spade & Fork'],
    ['/tests/secateurs', 'a fair test of secateurs'],
    ['/dibbers', 'dibbers'],
    ['/catalogue', 'their catalogue'],
  ],
} as const;
