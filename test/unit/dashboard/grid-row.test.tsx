/**
 * @jest-environment jsdom
 */
// A row that looks the same is not drawn again, and yet a press of it does what it means now. (Rows that stood there
// before all links were at hand could not be ticked until something else had changed them.)
import { expect, test } from '@jest/globals';
import { fireEvent, render } from '@testing-library/preact';
import { GridRow } from '../../../dashboard/links/grid/grid-row';

test('a press does what the row was last given, though nothing of it was drawn anew', () => {
  const done: string[] = [];
  const columns = [{ id: 'name', name: 'Name', cell: (item: string) => item }];
  const item = 'a row';
  const row = (means: string) => (
    <table>
      <tbody>
        <GridRow
          id="grid"
          at={0}
          top={0}
          item={item}
          name="a row"
          columns={columns}
          facts={{}}
          ticked={false}
          tickable={true}
          opened={null}
          activeColumn={null}
          onPress={(how) => done.push(`${means} ${how}`)}
          onOpen={() => done.push(`${means} open`)}
        />
      </tbody>
    </table>
  );
  const { container, rerender } = render(row('before'));
  rerender(row('now'));
  for (const at of ['.tick > input', '.opener > button', 'td[data-column]'])
    fireEvent.click(container.querySelector(at) as Element);
  fireEvent.dblClick(container.querySelector('td[data-column]') as Element);
  expect(done).toEqual(['now turn', 'now open', 'now only', 'now open']);
});
