// The dashboard: sites come and go, links are listed as they are found, and what is taken away is what is shown.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import Papa from 'papaparse';
import type { Driver, Tab } from '../../scripts/browser/driver';
import { columns } from '../../src/core/export/columns';
import { guardCell, unguardCell } from '../../src/core/export/guard-cell';
import type { TrackedSite } from '../../src/core/facts';
import { site } from '../fakes/records';
import { violations } from './axe';
import { describeInBrowsers, entriesOf, pressAndWait, scanOf, track, until } from './browsers';
import { settled } from './life/looks';

const html = { 'content-type': 'text/html; charset=utf-8' };
const page = (url: string, body: string, title = 'A page') => ({
  url,
  body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>${body}`,
  headers: html,
});

/** Opens a page and looks at it with the button, as a person does. */
async function visit(driver: Driver, source: ReturnType<typeof page>): Promise<Tab> {
  const tab = await driver.openPage(source);
  await (await pressAndWait(driver, tab)).close();
  // A load is told again once all of it is read: that moves its links to the top of the list, past those of a later page.
  await settled(driver, tab, source.url);
  return tab;
}

async function open(driver: Driver, room: string): Promise<Tab> {
  const dashboard = await driver.openExtensionPage(`dashboard/index.html#/${room}`);
  // Firefox takes no clicks below the edge of its own window, which is less high than a page may be.
  await dashboard.setViewport(1200, 640);
  await dashboard.waitFor(() => !['loading', undefined].includes(document.querySelector('main')?.dataset.state), {
    what: 'the dashboard',
  });
  return dashboard;
}

/** Puts a text into the field as pasting does. */
async function paste(view: Tab, text: string): Promise<void> {
  await view.click('textarea');
  await view.evaluate((words: string) => document.execCommand('insertText', false, words), text);
}

async function storedSites(driver: Driver): Promise<readonly TrackedSite[]> {
  const { sites } = await driver.inExtension<{ sites: { sites: readonly TrackedSite[] } }>(
    () => chrome.storage.local.get('sites') as never,
  );
  return sites.sites;
}
const ids = async (driver: Driver): Promise<string[]> => (await storedSites(driver)).map(({ id }) => id);

/** Chooses in a select as a person does. */
async function choose(view: Tab, selector: string, value: string): Promise<void> {
  await view.waitFor((at: string) => document.querySelector(at) !== null, { what: selector }, selector);
  await view.evaluate(
    (at: string, wanted: string) => {
      const select = document.querySelector(at) as HTMLSelectElement;
      select.value = wanted;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    value,
  );
}

/** The table row by row, scrolled through to its end: source, target, words of the link, type. */
async function rows(): Promise<string[]> {
  const frame = document.querySelector('.grid-frame') as HTMLElement;
  const found = new Map<number, string>();
  const count = Number(document.querySelector('table')?.ariaRowCount) - 1;
  const read = (): boolean => {
    for (const row of document.querySelectorAll<HTMLElement>('table tbody tr[data-link]')) {
      const cell = (column: string) => row.querySelector<HTMLElement>(`[data-column=${column}]`);
      const words = [
        cell('source')?.querySelector('a')?.href,
        cell('target')?.querySelector('a')?.href,
        cell('anchor')?.querySelector('bdi')?.textContent,
        row.dataset.type,
      ].join(' | ');
      found.set(Number(row.ariaRowIndex), words);
    }
    return found.size === count;
  };
  frame.scrollTop = 0;
  while (!read()) {
    frame.scrollTop += 200;
    // Asked again a moment later: a tab behind another draws no frames.
    await new Promise((done) => setTimeout(done, 10));
  }
  frame.scrollTop = 0;
  return [...found].sort(([a], [b]) => a - b).map(([, words]) => words);
}

const count = `Number(document.querySelector('h1 > .number')?.dataset.count)`;

describeInBrowsers('the dashboard', {}, (driver) => {
  test('many lines are pasted: the good ones are taken, the others stay with their reasons', async () => {
    await track(driver(), []);
    const dashboard = await open(driver(), 'sites');
    expect(await violations(dashboard)).toEqual([]);
    await paste(
      dashboard,
      'example.com\nhttps://www.rival.org/blog/\nco.uk\nlocalhost:80x\nmailto:me@example.com\n\nhello\nEXAMPLE.com\ndocs.example.net:8443\n',
    );
    await dashboard.waitFor(() => document.querySelectorAll('.site-preview > li').length === 8, {
      what: 'the preview',
    });
    expect(await dashboard.evaluate(() => document.querySelector('.site-field [type=submit]')?.textContent)).toBe(
      'Add 3 sites',
    );
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('.site-field [type=submit]');
    await dashboard.waitFor(() => document.querySelectorAll('.sites > li').length === 3, { what: 'three sites' });
    expect(await ids(driver())).toEqual(['domain:example.com', 'path:rival.org/blog', 'host:docs.example.net:8443']);
    const left = await dashboard.waitFor<Record<string, string> | false>(
      () => {
        const lines = [...document.querySelectorAll('.site-preview > li')];
        if (lines.length !== 5) return false;
        return Object.fromEntries(
          lines.map((line) =>
            ['.site-preview-entered', '.site-problem'].map((at) => line.querySelector(at)?.textContent),
          ),
        );
      },
      { what: 'the bad lines alone' },
    );
    expect(left).toEqual({
      'co.uk': 'This is an ending that many sites share. Add the name before it, such as example.co.uk.',
      'localhost:80x': 'The port is no number from 1 to 65535.',
      'mailto:me@example.com': 'Only web addresses can be tracked: http or https.',
      hello: 'One word is no address. Did you mean hello.com?',
      'EXAMPLE.com': 'You track this one already.',
    });
    expect(await dashboard.evaluate(() => document.querySelector('textarea')?.value)).toBe(
      'co.uk\nlocalhost:80x\nmailto:me@example.com\nhello\nEXAMPLE.com',
    );
    await dashboard.close();
  });

  test('Enter straight after the last letter saves what was typed', async () => {
    await track(driver(), []);
    const dashboard = await open(driver(), 'sites');
    await dashboard.type('textarea', 'example.com');
    await dashboard.press('Enter');
    await dashboard.waitFor(() => document.querySelectorAll('.sites > li').length === 1, { what: 'the site' });
    expect(await ids(driver())).toEqual(['domain:example.com']);
    await dashboard.close();
  });

  test('a site is changed, left as it was by Escape, removed, and brought back to its place', async () => {
    await track(driver(), [site('one.example'), site('two.example'), site('three.example', 'rival')]);
    const dashboard = await open(driver(), 'sites');
    const before = await storedSites(driver());

    await dashboard.click('[data-site="domain:two.example"] [data-edit]');
    await dashboard.waitFor(() => document.activeElement?.matches('.site-edit input') === true, { what: 'the focus' });
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.press('Escape');
    await dashboard.waitFor(() => document.querySelector('.site-edit') === null, { what: 'the form to close' });
    expect(await storedSites(driver())).toEqual(before);

    await dashboard.click('[data-site="domain:two.example"] [data-edit]');
    await dashboard.waitFor(() => document.querySelector('.site-edit select') !== null, { what: 'the form' });
    await dashboard.evaluate(() => {
      const scope = document.querySelector('.site-edit select') as HTMLSelectElement;
      scope.value = 'host';
      scope.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await dashboard.click('.site-edit input[type=radio][value=rival]');
    expect(await dashboard.evaluate(() => document.querySelector('.site-edit > p')?.textContent)).toBe(
      'two.example only, not what is below it',
    );
    await dashboard.click('.site-edit [type=submit]');
    await dashboard.waitFor(() => document.querySelector('[data-site="host:two.example"] .site-row') !== null, {
      what: 'the changed site',
    });
    const changed = await storedSites(driver());
    expect(changed.map(({ id, role }) => `${id} ${role}`)).toEqual([
      'domain:one.example mine',
      'host:two.example rival',
      'domain:three.example rival',
    ]);

    await dashboard.click('[data-site="host:two.example"] [data-remove]');
    await dashboard.waitFor(() => document.querySelectorAll('.sites > li').length === 2, { what: 'it to go' });
    expect(await ids(driver())).toEqual(['domain:one.example', 'domain:three.example']);
    // The pointer keeps the way back, however long the look below takes.
    await dashboard.hover('.toast');
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('[data-undo]');
    await dashboard.waitFor(() => document.querySelectorAll('.sites > li').length === 3, { what: 'it to come back' });
    expect(await storedSites(driver())).toEqual(changed);
    await dashboard.close();
  });

  test('every section is legible and steerable while it is empty', async () => {
    await track(driver(), []);
    const welcome = await open(driver(), 'welcome');
    expect(await violations(welcome)).toEqual([]);
    await paste(welcome, 'one.example\ntwo.example');
    await welcome.click('.site-field [type=submit]');
    await welcome.waitFor(() => document.querySelector('.next-step') !== null, { what: 'the next step' });
    expect(await welcome.evaluate(() => document.querySelector('.next-step h2')?.textContent)).toBe(
      '2 sites are tracked now',
    );
    expect(await violations(welcome)).toEqual([]);
    await welcome.close();
    const links = await open(driver(), 'links');
    expect(await links.evaluate(() => document.querySelector('.empty-state h2')?.textContent)).toBe(
      'No links found yet',
    );
    expect(await violations(links)).toEqual([]);
    await track(driver(), []);
    await links.waitFor(() => document.querySelector('.empty-state a') !== null, { what: 'the way to the first site' });
    expect(await violations(links)).toEqual([]);
    await links.close();
  });

  test('links are listed newest first, by site and by type; exports hold exactly what is shown', async () => {
    await track(driver(), [site('example.com'), site('rival.org', 'rival')]);
    const tabs = [
      await visit(driver(), page('https://a.example/1', '<a href="https://example.com/a" rel="ugc">one</a>')),
      await visit(driver(), page('https://b.example/2', '<a href="https://rival.org/b">two</a>')),
    ];
    const dashboard = await open(driver(), 'links');
    await dashboard.waitFor(`${count} === 2`, { what: 'two links' });
    const first = [
      'https://b.example/2 | https://rival.org/b | two | follow',
      'https://a.example/1 | https://example.com/a | one | ugc',
    ];
    expect(await dashboard.evaluate(rows)).toEqual(first);

    // A page that is looked at meanwhile appears by itself, at the top.
    const nofollow = '<a href="https://example.com/c" rel="nofollow">three</a>';
    tabs.push(await visit(driver(), page('https://c.example/3', nofollow, 'Third')));
    await dashboard.waitFor(`${count} === 3`, { what: 'the third link to appear' });
    const third = 'https://c.example/3 | https://example.com/c | three | nofollow';
    expect(await dashboard.evaluate(rows)).toEqual([third, ...first]);
    expect(await violations(dashboard)).toEqual([]);
    await expectExports(driver(), dashboard, 3);

    await dashboard.evaluate(() => {
      const choice = document.querySelector('[data-filter=site]') as HTMLSelectElement;
      choice.value = 'domain:example.com';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await dashboard.waitFor(`${count} === 2`, { what: 'the links of one site' });
    expect(await dashboard.evaluate(rows)).toEqual([third, first[1]]);
    await dashboard.click('[data-filter-type=ugc]');
    await dashboard.waitFor(`${count} === 1`, { what: 'the links of one type' });
    expect(await dashboard.evaluate(rows)).toEqual([first[1]]);
    await expectExports(driver(), dashboard, 1);

    await dashboard.click('[data-filter-type=sponsored]');
    await dashboard.waitFor(() => document.querySelector('.empty-state') !== null, { what: 'no link to match' });
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('.empty-state button');
    await dashboard.waitFor(`${count} === 3`, { what: 'all links again' });
    for (const tab of [...tabs, dashboard]) await tab.close();
  });

  test('links are filtered by their traits, a row opens, and what is taken away is what is shown', async () => {
    await track(driver(), [site('traits.example')]);
    const tab = await visit(
      driver(),
      page(
        'https://places.example/',
        `<main><p>Read <a href="https://traits.example/c">the text</a> here.</p></main>
         <footer><p>By <a href="https://traits.example/f">the maker</a> of it.</p></footer>
         <p style="display:none"><a href="https://traits.example/h">unseen</a></p>`,
        'Places',
      ),
    );
    const dashboard = await open(driver(), 'links');
    const pick = (selector: string, value: string) => choose(dashboard, selector, value);
    const listed = (targets: string) =>
      dashboard.waitFor(
        (wanted: string) =>
          [...document.querySelectorAll<HTMLAnchorElement>('tr[data-link] [data-column=target] a')]
            .map((one) => one.pathname)
            .join(' ') === wanted,
        { what: `${targets} alone` },
        targets,
      );
    await pick('[data-filter=site]', 'domain:traits.example');
    await dashboard.click('[data-drop-down=filter] > summary');
    await dashboard.click('[data-filter-trait=placement] [data-filter-value=footer]');
    await listed('/f');
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.press('Escape');
    expect(await dashboard.evaluate(() => document.querySelector('.filter-chip')?.textContent)).toBe(
      'Placement: footer',
    );
    expect(await dashboard.evaluate<number>(count)).toBe(1);
    await expectExports(driver(), dashboard, 1);
    await dashboard.click('[data-remove-filter=placement]');
    await dashboard.click('[data-drop-down=filter] > summary');
    await dashboard.click('[data-filter-trait=signs] [data-filter-value=hidden-link]');
    await listed('/h');
    await dashboard.press('Escape');

    await dashboard.click('tr[data-link] .opener > button');
    await dashboard.waitFor(() => document.querySelector('.link-panel') !== null, { what: 'the row to open' });
    expect(await dashboard.evaluate(() => document.querySelector('.link-panel .sign-reasons > li')?.textContent)).toBe(
      'hidden link Visitors cannot see this link.',
    );
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.close();
    await tab.close();
  });

  test('columns are chosen, and stay so', async () => {
    const dashboard = await open(driver(), 'links');
    const shows = (id: string, wanted: boolean) =>
      dashboard.waitFor(
        (column: string, there: boolean) => (document.querySelector(`th[data-column=${column}]`) !== null) === there,
        { what: `column ${id}` },
        id,
        wanted,
      );
    await shows('element', false);
    await dashboard.click('[data-drop-down=columns] > summary');
    await dashboard.click('[data-show-column=element]');
    await shows('element', true);
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.close();
    const again = await open(driver(), 'links');
    await again.waitFor(() => document.querySelector('th[data-column=element]') !== null, { what: 'the column again' });
    await again.click('[data-drop-down=columns] > summary');
    await again.click('[data-usual-columns]');
    await again.waitFor(() => document.querySelector('th[data-column=element]') === null, { what: 'the usual ones' });
    await again.close();
  });

  test('a kind that is put right holds for what was found and for later looks, until it is taken back', async () => {
    await track(driver(), [site('kinds.example')]);
    const source = (name: string) => page(`https://guild.example/${name}`, '<a href="https://kinds.example/">k</a>');
    const tab = await visit(driver(), source('one'));
    const dashboard = await open(driver(), 'links');
    await choose(dashboard, '[data-filter=site]', 'domain:kinds.example');
    await dashboard.waitFor(() => document.querySelectorAll('tr[data-link]').length === 1, { what: 'the one link' });
    await dashboard.click('tr[data-link] .opener > button');
    await choose(dashboard, '[data-kind-of="guild.example"]', 'news');
    await dashboard.waitFor(() => document.querySelector('[data-corrected=true]') !== null, { what: 'the correction' });
    const kinds = async (): Promise<unknown[]> =>
      (await entriesOf(driver())).filter((one) => one.site === 'kinds.example').map((one) => one.sourceKind);
    await until(async () => (await kinds()).join() === 'news', 'the entry to change');
    expect(await violations(dashboard)).toEqual([]);

    const second = await visit(driver(), source('two'));
    await until(async () => (await kinds()).join() === 'news,news', 'the later look to obey');
    await dashboard.click('[data-take-back]');
    await until(async () => (await kinds()).join() === 'unknown,unknown', 'the tables to decide again');
    await dashboard.close();
    await tab.close();
    await second.close();
  });

  test('exceptions of a site are saved, shown and obeyed', async () => {
    await track(driver(), [site('whole.example')]);
    const dashboard = await open(driver(), 'sites');
    await dashboard.click('[data-edit]');
    await dashboard.type('[data-except]', 'shop.whole.example, other.example');
    await dashboard.waitFor(() => document.querySelector('.site-edit-except .site-problem') !== null, {
      what: 'the wrong line to be told',
    });
    expect(await dashboard.evaluate(() => document.querySelector('.site-edit-except > p')?.textContent)).toBe(
      'This line is no part of whole.example: other.example',
    );
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('[data-except]');
    await dashboard.evaluate(() => {
      (document.activeElement as HTMLTextAreaElement).select();
      document.execCommand('insertText', false, 'shop.whole.example');
    });
    await dashboard.click('.site-edit [type=submit]');
    // The row is there once the site is stored, and has the new words once the page hears of that.
    await dashboard.waitFor(
      (words: string) => document.querySelector('.site-row-words > .quiet')?.textContent === words,
      { what: 'the row to name the exception' },
      'whole.example and everything below it, except shop.whole.example',
    );
    const tab = await visit(
      driver(),
      page(
        'https://obey.example/',
        '<a href="https://shop.whole.example/">s</a> <a href="https://whole.example/">w</a>',
      ),
    );
    const scan = await scanOf(driver(), tab);
    expect(scan.findings.map(({ targetUrl }) => targetUrl)).toEqual(['https://whole.example/']);
    await dashboard.close();
    await tab.close();
  });
});

/** Saves both formats, reads them again, and compares them with the table and the ledger. Gives the cells of the link's words. */
async function expectExports(driver: Driver, dashboard: Tab, expected: number): Promise<string[]> {
  const save = async (format: string): Promise<string> => {
    await dashboard.click('[data-drop-down=export] > summary');
    await dashboard.click(`[data-export=${format}]`);
    const file = await driver.waitForDownload(new RegExp(`^backlight-findings-\\d{4}-\\d\\d-\\d\\d.*\\.${format}$`));
    return readFileSync(file, 'utf8');
  };
  const csv = Papa.parse<Record<string, string>>((await save('csv')).replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const json = JSON.parse(await save('json')) as { schema: string; entries: Record<string, unknown>[] };
  const name = (one: Record<string, unknown>): string => `${one.sourceUrl} | ${one.targetUrl} | `;
  const shown = await dashboard.evaluate<string[]>(rows);
  expect(json.schema).toBe('backlight/findings@1');
  expect(csv.meta.fields).toEqual([...columns]);
  expect(json.entries).toHaveLength(expected);
  expect(csv.data).toHaveLength(expected);
  expect(shown).toHaveLength(expected);
  expect(shown.map((row, at) => row.startsWith(name(json.entries[at] ?? {})))).toEqual(shown.map(() => true));

  const ledger = new Map((await entriesOf(driver)).map((entry) => [name(entry), entry]));
  for (const [at, entry] of json.entries.entries()) {
    const kept = ledger.get(name(entry)) ?? {};
    expect(entry).toEqual(Object.fromEntries(columns.map((column) => [column, kept[column]])));
    const row = csv.data[at] ?? {};
    for (const column of columns) {
      const value = kept[column];
      const plain = Array.isArray(value) ? value.join(' ') : String(value ?? '');
      expect(row[column]).toBe(typeof value === 'string' || Array.isArray(value) ? guardCell(plain) : plain);
      expect(unguardCell(row[column] ?? '')).toBe(plain);
    }
  }
  return csv.data.map((row) => row.anchorText ?? '');
}
