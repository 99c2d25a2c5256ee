/**
 * @jest-environment jsdom
 */
// Between the press and the store's word the field must not offer again what is on its way, nor lose what was not kept.
import { expect, test } from '@jest/globals';
import { act, fireEvent, render, waitFor } from '@testing-library/preact';
import type { TrackedSite } from '../../../src/core/facts';
import { SiteField } from '../../../src/ui/site-field';
import { site } from '../../fakes/records';

/** A field whose saving goes on until it is told how it ends. */
function open() {
  let settle: { kept(): void; failed(problem: Error): void } | undefined;
  const asked: string[][] = [];
  const onSave = (sites: readonly TrackedSite[]): Promise<void> => {
    asked.push(sites.map(({ id }) => id));
    return new Promise((kept, failed) => {
      settle = { kept, failed };
    });
  };
  const field = (existing: readonly TrackedSite[]) => <SiteField existing={existing} rows={1} onSave={onSave} />;
  const { container, rerender } = render(field([]));
  const area = container.querySelector('textarea') as HTMLTextAreaElement;
  return {
    area,
    asked,
    enter: (value: string) => fireEvent.input(area, { target: { value } }),
    save: () => fireEvent.submit(container.querySelector('form') as HTMLFormElement),
    settle: () => settle,
    tell: (existing: readonly TrackedSite[]) => rerender(field(existing)),
    lines: () =>
      [...container.querySelectorAll<HTMLElement>('.site-preview > li')].map((line) => [
        line.title,
        line.querySelector('.site-problem')?.textContent,
      ]),
    told: () => container.querySelector('[aria-live] > .site-problem')?.textContent,
  };
}

const tracked = 'You track this one already.';

test('a line that repeats a site on its way is no news, before and after the store has told of it', async () => {
  const { area, asked, enter, save, settle, tell, lines } = open();
  enter('example.com\nEXAMPLE.com');
  await waitFor(() =>
    expect(lines()).toEqual([
      ['example.com', undefined],
      ['EXAMPLE.com', tracked],
    ]),
  );
  save();
  await waitFor(() => expect(area.value).toBe('EXAMPLE.com'));
  // Whatever is drawn next: nothing offers the line again while the store is silent.
  for (let turn = 0; turn < 5; turn++) {
    await act(() => new Promise((next) => setTimeout(next, 0)));
    expect(lines()).toEqual([['EXAMPLE.com', tracked]]);
  }
  save();
  await act(async () => settle()?.kept());
  expect(asked).toEqual([['domain:example.com']]);
  tell([site('example.com')]);
  await act(() => new Promise((next) => setTimeout(next, 0)));
  expect(lines()).toEqual([['EXAMPLE.com', tracked]]);
  tell([]);
  await waitFor(() => expect(lines()).toEqual([['EXAMPLE.com', undefined]]));
});

test('what could not be kept comes back into the field, and one is told', async () => {
  const { area, enter, save, settle, told, lines } = open();
  enter('example.com\nhello');
  await waitFor(() => expect(lines()).toHaveLength(2));
  save();
  await waitFor(() => expect(area.value).toBe('hello'));
  await act(async () => settle()?.failed(new Error('The disk is full')));
  expect(area.value).toBe('example.com\nhello');
  expect(told()).toBe('That could not be written. Nothing has changed.');
  await waitFor(() => expect(lines()[0]).toEqual(['example.com', undefined]));
  enter('example.com');
  await waitFor(() => expect(told()).toBeUndefined());
});

test('what was typed while the store refused stays', async () => {
  const { area, enter, save, settle } = open();
  enter('example.com');
  await act(() => new Promise((next) => setTimeout(next, 0)));
  save();
  await waitFor(() => expect(area.value).toBe(''));
  enter('rival.org');
  await act(async () => settle()?.failed(new Error('The disk is full')));
  expect(area.value).toBe('rival.org');
});
