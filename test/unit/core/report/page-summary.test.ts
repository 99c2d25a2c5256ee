import { describe, expect, test } from '@jest/globals';
import { styles } from '../../../../src/core/highlight';
import { countStyles } from '../../../../src/core/report/count-styles';
import { groupFindings } from '../../../../src/core/report/group-findings';
import { pageSummary } from '../../../../src/core/report/page-summary';
import { makeFinding } from '../../../../src/core/scan/make-finding';
import type { Finding } from '../../../../src/core/scan/page-scan-schema';
import { documentRecord, finding, linkRecord, scan, site, tables } from '../../../fakes/records';

const rival = site('rival.org', 'rival');
const held = documentRecord({ metas: [{ name: 'robots', content: 'nofollow' }] });
const internal = makeFinding(linkRecord(), documentRecord(), site('example.com'), 'internal', tables);
const archived = makeFinding(linkRecord(), documentRecord(), site('example.com'), 'archived', tables);

const findings: readonly Finding[] = [
  internal,
  finding({}, rival),
  finding(),
  finding({ rel: 'nofollow' }),
  archived,
  finding({ rel: 'ugc nofollow' }, rival),
  makeFinding(linkRecord(), held, site('example.com'), 'backlink', tables),
];

describe('a page in numbers', () => {
  const summary = pageSummary(scan(findings));

  test('counts backlinks alone, mine and rivals apart', () => {
    expect(summary).toEqual({
      total: 5,
      followed: 2,
      byType: { follow: 3, nofollow: 1, ugc: 1, sponsored: 0 },
      byRole: {
        mine: { total: 3, followed: 1, byType: { follow: 2, nofollow: 1, ugc: 0, sponsored: 0 } },
        rival: { total: 2, followed: 1, byType: { follow: 1, nofollow: 0, ugc: 1, sponsored: 0 } },
      },
      besides: 2,
    });
  });

  test('agrees with the counts of the scan', () => {
    const { backlinks } = scan(findings).counts;
    expect(summary).toMatchObject({ total: backlinks.total, followed: backlinks.followed });
  });

  test('of a page without findings is all zeros', () => {
    expect(pageSummary(scan([]))).toMatchObject({ total: 0, followed: 0, besides: 0 });
  });
});

describe('the legend', () => {
  const counts = Object.fromEntries(countStyles(findings).map(({ style, count }) => [style.id, count]));

  test('has a count for each style, and a link held back is never a plain follow', () => {
    expect(counts).toEqual({ follow: 2, held: 1, nofollow: 1, ugc: 1, sponsored: 0 });
    expect(Object.keys(counts)).toEqual(styles.map(({ id }) => id));
  });

  test('adds up to the backlinks', () => {
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(5);
  });
});

describe('the groups of the list', () => {
  const groups = groupFindings(findings);

  test('are mine, rivals, then what is no backlink', () => {
    expect(groups.map(({ id, followed }) => [id, followed])).toEqual([
      ['mine', 1],
      ['rival', 1],
      ['internal', null],
      ['archived', null],
    ]);
  });

  test('hold every finding once, under the place by which the page knows it', () => {
    const placed = groups.flatMap((group) => group.findings);
    expect(placed.map(({ index }) => index).sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(placed.every(({ finding: one, index }) => findings[index] === one)).toBe(true);
  });

  test('without findings are left out', () => {
    expect(groupFindings([internal]).map(({ id }) => id)).toEqual(['internal']);
    expect(groupFindings([])).toEqual([]);
  });
});
