// What comes in as a file and goes out as one, with the browser's own fields and downloads.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import readWorkbook from 'read-excel-file/universal';
import type { Driver, Tab } from '../../scripts/browser/driver';
import { columns } from '../../src/core/export/columns';
import { lists } from '../fakes/lists';
import { site } from '../fakes/records';
import { violations } from './axe';
import { describeInBrowsers, entriesOf, pressAndWait, track, until } from './browsers';

async function open(driver: Driver, room: string): Promise<Tab> {
  const dashboard = await driver.openExtensionPage(`dashboard/index.html#/${room}`);
  await dashboard.setViewport(1200, 640);
  await dashboard.waitFor(() => !['loading', undefined].includes(document.querySelector('main')?.dataset.state), {
    what: 'the dashboard',
  });
  return dashboard;
}

/** Puts a file into a field, as choosing one does. */
function chooseFile(view: Tab, selector: string, name: string, bytes: Uint8Array): Promise<void> {
  return view.evaluate(
    (at: string, called: string, held: number[]) => {
      const field = document.querySelector(at) as HTMLInputElement;
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(held)], called));
      field.files = transfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    name,
    [...bytes],
  );
}

const takes = (view: Tab, counts: readonly [fresh: number, known: number, rejected: number]): Promise<unknown> =>
  view.waitFor(
    (wanted: string) => {
      const { new: fresh, known, rejected } = document.querySelector<HTMLElement>('.import-result')?.dataset ?? {};
      return `${fresh} ${known} ${rejected}` === wanted;
    },
    { what: `the counts ${counts.join(' ')}` },
    counts.join(' '),
  );

describeInBrowsers('files', {}, (driver) => {
  test('a list of another tool becomes links to expect; a look at the page makes them live', async () => {
    await track(driver(), [site('example.com')]);
    const dashboard = await open(driver(), 'import');
    expect(await violations(dashboard)).toEqual([]);
    await chooseFile(dashboard, '[data-import-file]', 'ahrefs.csv', lists.ahrefs ?? new Uint8Array());
    await takes(dashboard, [1, 0, 0]);
    expect(await dashboard.evaluate(() => document.querySelector('[data-import-said]')?.textContent)).toBe(
      'This is a list by Ahrefs.',
    );
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('[data-take]');
    await dashboard.waitFor(() => document.querySelectorAll('tr[data-link]').length === 1, { what: 'the link' });
    expect(await entriesOf(driver())).toMatchObject([{ status: 'expected', timesSeen: 0, type: 'ugc' }]);

    await dashboard.evaluate("location.hash = '#/import'");
    const mixed = 'Where;What\nhttps://blog.example/a;x\n;y\nhttps://other.example/;z\n';
    await dashboard.waitFor(() => document.querySelector('[data-import-file]') !== null, { what: 'the field' });
    await chooseFile(dashboard, '[data-import-file]', 'mixed.csv', new TextEncoder().encode(mixed));
    await dashboard.waitFor(() => document.querySelector('[data-map-column="0"]') !== null, { what: 'the columns' });
    await dashboard.evaluate(() => {
      const select = document.querySelector('[data-map-column="0"]') as HTMLSelectElement;
      select.value = 'sourceUrl';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await takes(dashboard, [1, 1, 1]);
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('[data-rejected-rows] > summary');
    expect(await dashboard.evaluate(() => document.querySelector('[data-row="3"]')?.textContent)).toBe(
      '3No source pagey',
    );
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('[data-save-rejected]');
    const rejected = readFileSync(await driver().waitForDownload(/^backlight-not-taken.*\.csv$/), 'utf8');
    expect(rejected).toContain('"3","No source page","","y"');
    await dashboard.close();

    const tab = await driver().openPage({
      url: 'https://blog.example/a',
      body: '<!doctype html><title>A</title><a href="https://example.com/page">an anchor</a>',
      headers: { 'content-type': 'text/html' },
    });
    await (await pressAndWait(driver(), tab)).close();
    await until(async () => (await entriesOf(driver()))[0]?.status === 'live', 'the link to be live');
    expect((await entriesOf(driver()))[0]?.changes).toMatchObject([{ kind: 'status', from: 'expected', to: 'live' }]);
    await tab.close();
  });

  // So many that the archive is past the size from which the library would make workers, which the policy forbids.
  test('a spreadsheet holds what the ledger does, hundreds of rows too', async () => {
    const dashboard = await open(driver(), 'import');
    const lines = Array.from(
      { length: 800 },
      (_, at) => `https://s${at}.example/,words ${at},https://example.com/${at}`,
    );
    const list = `Source Url,Anchor Text,Target Url\n${lines.join('\n')}\n`;
    await chooseFile(dashboard, '[data-import-file]', 'bing.csv', new TextEncoder().encode(list));
    await takes(dashboard, [800, 0, 0]);
    await dashboard.click('[data-take]');
    await dashboard.waitFor(() => Number(document.querySelector<HTMLElement>('h1 > .number')?.dataset.count) > 800, {
      what: 'the links',
    });
    await dashboard.click('[data-drop-down=export] > summary');
    await dashboard.waitFor(() => document.querySelector('[data-export=xlsx]') !== null, { what: 'the formats' });
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('[data-export=xlsx]');
    const file = readFileSync(await driver().waitForDownload(/^backlight-findings.*\.xlsx$/));
    const [sheet] = await readWorkbook(new Blob([new Uint8Array(file)]), { trim: false });
    const [head, ...rows] = sheet?.data ?? [];
    const entries = (await entriesOf(driver())).map(({ sourceUrl, status, timesSeen }) => [
      sourceUrl,
      status,
      timesSeen,
    ]);
    expect(head).toEqual([...columns]);
    expect(rows).toHaveLength(entries.length);
    const at = (column: (typeof columns)[number]): number => columns.indexOf(column);
    const read = rows.map((row) => [row[at('sourceUrl')], row[at('status')], row[at('timesSeen')]]);
    expect(read.map(String).sort()).toEqual(entries.map(String).sort());
    expect(dashboard.problems).toEqual([]);
    await dashboard.close();
  });

  test('the tracked sites go out and come back', async () => {
    const sites = [site('example.com'), site('rival.org', 'rival')];
    await track(driver(), sites);
    const dashboard = await open(driver(), 'sites');
    await dashboard.click('[data-save-sites]');
    const file = readFileSync(await driver().waitForDownload(/^backlight-sites.*\.json$/));
    await track(driver(), []);
    await dashboard.waitFor(() => document.querySelector('.sites') === null, { what: 'no sites' });
    await chooseFile(dashboard, '[data-sites-file]', 'sites.json', file);
    await dashboard.waitFor(() => document.querySelectorAll('.sites > li').length === 2, { what: 'the sites' });
    // The pointer keeps the way back, however long the look below takes.
    await dashboard.hover('.toast');
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('[data-undo]');
    await dashboard.waitFor(() => document.querySelector('.sites') === null, { what: 'them to be taken back' });
    await dashboard.close();
  });
});
