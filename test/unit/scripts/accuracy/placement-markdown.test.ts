// The report leads with the links nobody has tuned on, and calls the others what they are.
import { expect, test } from '@jest/globals';
import type { PlacementLabel } from '../../../../scripts/accuracy/placement-confusion';
import { placementMarkdown } from '../../../../scripts/accuracy/placement-markdown';

test('late labels first, also without the doubtful; the others as looked at', () => {
  const made = (index: number, more: Partial<PlacementLabel>): PlacementLabel => ({
    page: 'a',
    index,
    label: 'content',
    half: 'late',
    ...more,
  });
  const labels = [made(0, {}), made(1, { doubt: true }), made(2, { half: 'tune' }), made(3, { half: 'held' })];
  const markdown = placementMarkdown(labels, [
    { page: 'a', index: 0, placement: 'content' },
    { page: 'a', index: 1, placement: 'aside' },
    { page: 'a', index: 2, placement: 'aside' },
    { page: 'a', index: 3, placement: 'content' },
  ]);
  const late = markdown.indexOf('### Links nobody has tuned on, 2');
  const seen = markdown.indexOf('### Looked at while tuning');
  expect(late).toBeGreaterThan(0);
  expect(seen).toBeGreaterThan(late);
  expect(markdown.slice(late, seen)).toContain('Content, comments, other: 1 of 2 (50.0 %).');
  expect(markdown.slice(late, seen)).toContain('Without the 1 marked doubtful: All seven: 1 of 1 (100.0 %).');
  expect(markdown.slice(seen)).toContain('#### Drawn later, 0 links');
});
