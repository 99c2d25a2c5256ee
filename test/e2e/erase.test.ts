// The user's power over the memory, as it is in a browser: erase and take back, for a while; note, ignore, forget.
import { expect, test } from '@jest/globals';
import type { Driver, Tab } from '../../scripts/browser/driver';
import { site } from '../fakes/records';
import { violations } from './axe';
import { describeInBrowsers, entriesOf, pressAndWait, track, until } from './browsers';

const CANARY = 'canary-of-what-was-erased';

/** Opens a page and looks at it with the button, as a person does. */
async function visit(driver: Driver, url: string, body: string, title = 'A page'): Promise<Tab> {
  const tab = await driver.openPage({
    url,
    body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>${body}`,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
  await (await pressAndWait(driver, tab)).close();
  return tab;
}

async function open(driver: Driver, room: string): Promise<Tab> {
  const dashboard = await driver.openExtensionPage(`dashboard/index.html#/${room}`);
  await dashboard.setViewport(1200, 640);
  await dashboard.waitFor(() => !['loading', undefined].includes(document.querySelector('main')?.dataset.state), {
    what: 'the dashboard',
  });
  return dashboard;
}

/** Gives a field a value as choosing or typing does. */
async function put(view: Tab, selector: string, value: string): Promise<void> {
  await view.waitFor((at: string) => document.querySelector(at) !== null, { what: selector }, selector);
  await view.evaluate(
    (at: string, wanted: string) => {
      const field = document.querySelector(at) as HTMLInputElement;
      field.value = wanted;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    value,
  );
}

/** Every row of every store, everything in storage.local, and what the snapshots say unpacked, as one text. */
async function everything(driver: Driver): Promise<string> {
  return (await stored(driver)) + (await unpacked(driver));
}

function stored(driver: Driver): Promise<string> {
  return driver.inExtension(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('backlight'));
    const names = [...database.objectStoreNames];
    const rows = await Promise.all(names.map((name) => done(database.transaction(name).objectStore(name).getAll())));
    database.close();
    return JSON.stringify([names, rows, await chrome.storage.local.get(null)]);
  });
}

/** Every file in the extension's own folder, with its name. */
function unpacked(driver: Driver): Promise<string> {
  return driver.inExtension(async () => {
    const files: [name: string, text: string][] = [];
    const walk = async (folder: FileSystemDirectoryHandle): Promise<void> => {
      for await (const handle of folder.values()) {
        if (handle.kind === 'directory') {
          await walk(handle as FileSystemDirectoryHandle);
          continue;
        }
        const file = await (handle as FileSystemFileHandle).getFile();
        // Begun and not finished.
        if (file.size === 0) continue;
        const isPacked = handle.name.endsWith('.gz');
        const bytes = isPacked ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
        files.push([handle.name, await new Response(bytes).text()]);
      }
    };
    // A file that goes while it is being read: what is there then is read.
    const read = async (tries: number): Promise<void> => {
      try {
        await walk(await navigator.storage.getDirectory());
      } catch (error) {
        if (tries === 0) throw error;
        files.length = 0;
        await read(tries - 1);
      }
    };
    await read(3);
    return JSON.stringify(files.sort());
  });
}

/** A snapshot is taken when something is kept and there is none, which a background looks for at its first scan. */
async function forgetSnapshots(driver: Driver): Promise<void> {
  await driver.inExtension(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('snapshots', { recursive: true }).catch(() => undefined);
  });
  await driver.stopBackground();
}

/** The time of the last act and of every snapshot, put back: so its undo is over, whatever the clock says. */
function makeOlder(driver: Driver, minutes: number): Promise<void> {
  return driver.inExtension(async (by: number) => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('backlight'));
    const store = database.transaction('undo', 'readwrite').objectStore('undo');
    const header = await done(store.get('last'));
    const older = (at: string): string => new Date(Date.parse(at) - by * 60_000).toISOString();
    await done(store.put({ ...header, at: older(header.at) }));
    database.close();
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('snapshots');
    const files: FileSystemFileHandle[] = [];
    for await (const file of folder.values()) files.push(file as FileSystemFileHandle);
    for (const file of files) {
      const [day = '', time = ''] = file.name.slice(0, 19).split('T');
      const at = older(`${day}T${time.replaceAll('-', ':')}Z`);
      const name = `${at.slice(0, 19).replaceAll(':', '-')}Z.jsonl.gz`;
      const bytes = await (await file.getFile()).arrayBuffer();
      await folder.removeEntry(file.name);
      const into = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await into.write(bytes);
      await into.close();
    }
  }, minutes);
}

const of = async (driver: Driver, domain: string): Promise<Record<string, unknown>[]> =>
  (await entriesOf(driver)).filter((entry) => entry.referringDomain === domain);

async function eraseDomain(dashboard: Tab, domain: string, count: number): Promise<void> {
  await put(dashboard, '[data-erase-by]', 'domain');
  await put(dashboard, '[data-erase-domain]', domain);
  await dashboard.waitFor(
    (wanted: string) => document.querySelector<HTMLElement>('[data-erase-count]')?.dataset.eraseCount === wanted,
    { what: `${count} links to be counted` },
    String(count),
  );
  await dashboard.click('[data-erase]');
  await dashboard.waitFor(() => document.querySelector('[data-undo-line=erase]') !== null, { what: 'the way back' });
}

describeInBrowsers('the memory', {}, (driver) => {
  test('a domain is erased, and taken back after the dashboard was closed', async () => {
    await track(driver(), [site('example.com')]);
    const links = '<a href="https://example.com/1">one</a> <a href="https://example.com/2" rel="ugc">two</a>';
    const tabs = [
      await visit(driver(), 'https://erased.example/a', links),
      await visit(driver(), 'https://stays.example/b', links),
    ];
    // A page's memory is kept with the scan that is complete; after that nothing is said any more.
    const pages = ['"pageUrl":"https://erased.example/a"', '"pageUrl":"https://stays.example/b"'];
    await until(async () => {
      const now = await everything(driver());
      return pages.every((page) => now.includes(page));
    }, 'both pages to be kept');
    await until(async () => (await unpacked(driver())).includes('erased.example'), 'the first snapshot');
    for (const tab of tabs) await tab.close();
    const whole = await everything(driver());
    const dashboard = await open(driver(), 'memory');
    await eraseDomain(dashboard, 'erased.example', 2);
    expect(await violations(dashboard)).toEqual([]);
    expect(await of(driver(), 'erased.example')).toEqual([]);
    expect(await of(driver(), 'stays.example')).toHaveLength(2);
    await dashboard.close();
    await driver().stopBackground();

    const again = await open(driver(), 'memory');
    await again.click('[data-take-back-last]');
    await again.waitFor(() => document.querySelector('[data-undo-line]') === null, { what: 'it to be taken back' });
    await until(async () => (await of(driver(), 'erased.example')).length === 2, 'the links to be back');
    expect(await everything(driver())).toBe(whole);

    // The other ways to name what is erased, counted only.
    const day = (later: number): string => new Date(Date.now() + later * 86_400_000).toISOString().slice(0, 10);
    const counts = (count: number) =>
      again.waitFor(
        (wanted: string) => document.querySelector<HTMLElement>('[data-erase-count]')?.dataset.eraseCount === wanted,
        { what: `${count} links to be counted` },
        String(count),
      );
    await put(again, '[data-erase-by]', 'firstSeen');
    await put(again, '[data-erase-from]', day(-2));
    await put(again, '[data-erase-to]', day(2));
    await counts(4);
    await put(again, '[data-erase-to]', day(-2));
    await counts(0);
    await put(again, '[data-erase-by]', 'lastSeen');
    await put(again, '[data-erase-to]', day(2));
    await counts(4);
    await put(again, '[data-erase-by]', 'site');
    await again.waitFor(() => document.querySelectorAll('[data-erase-site] option').length === 2, { what: 'the site' });
    await put(again, '[data-erase-site]', 'domain:example.com');
    await counts(4);
    expect(await violations(again)).toEqual([]);
    await again.close();
  });

  test('when the time is over no store or snapshot has a byte of it: the next start of the background is enough', async () => {
    await track(driver(), [site('example.com')]);
    const url = `https://${CANARY}.example/${CANARY}`;
    for (const way of ['background', 'dashboard'] as const) {
      await forgetSnapshots(driver());
      const tab = await visit(driver(), url, `<a href="https://example.com/${CANARY}">${CANARY}</a>`, CANARY);
      await until(async () => (await of(driver(), `${CANARY}.example`)).length === 1, 'the link to be kept');
      // One that was on its way may come after all, from before the link: then another look brings the next.
      await until(async () => {
        const there = await unpacked(driver());
        if (there.includes(CANARY)) return true;
        if (there === '') return false;
        await forgetSnapshots(driver());
        await (await visit(driver(), url, `<a href="https://example.com/${CANARY}">${CANARY}</a>`, CANARY)).close();
        return false;
      }, 'a snapshot that has it');
      await tab.close();
      const dashboard = await open(driver(), 'memory');
      await eraseDomain(dashboard, `${CANARY}.example`, 1);
      expect(await stored(driver())).toContain(CANARY);
      expect(await unpacked(driver())).toContain(CANARY);
      if (way === 'background') {
        await dashboard.click('[data-take-back-last]');
        await dashboard.waitFor(() => document.querySelector('[data-undo-line]') === null, { what: 'it to be back' });
        await eraseDomain(dashboard, `${CANARY}.example`, 1);
      }
      await dashboard.close();
      await makeOlder(driver(), 31);
      if (way === 'background') {
        await driver().stopBackground();
        // Any page that is looked at wakes it.
        const other = await visit(driver(), 'https://other.example/', '<a href="https://example.com/">o</a>');
        await until(async () => !(await everything(driver())).includes(CANARY), 'the background to forget');
        await other.close();
      }
    }
    const dashboard = await open(driver(), 'memory');
    await until(async () => !(await everything(driver())).includes(CANARY), 'the dashboard to forget');
    expect(await dashboard.evaluate(() => document.querySelector('[data-undo-line]'))).toBeNull();
    await dashboard.close();
  });

  test('notes and tags are kept as one types, survive a reload of the page, and a domain is ignored', async () => {
    await track(driver(), [site('noted.example')]);
    const body = '<a href="https://noted.example/n">noted</a>';
    const tab = await visit(driver(), 'https://notes.example/', body);
    const dashboard = await open(driver(), 'links');
    await put(dashboard, '[data-filter=site]', 'domain:noted.example');
    await dashboard.waitFor(() => document.querySelectorAll('tr[data-link]').length === 1, { what: 'the one link' });
    await dashboard.click('tr[data-link] .opener > button');
    await dashboard.type('[data-words=link] [data-note]', 'asked in May');
    const saved = (where: string) =>
      dashboard.waitFor(
        (at: string) => document.querySelector(`[data-words=${at}] [data-note-state=saved]`) !== null,
        { what: `the words of the ${where} to be saved` },
        where,
      );
    await saved('link');
    await dashboard.click('[data-words=link] [data-tag=outreach]');
    await dashboard.type('[data-words=domain] [data-tags]', 'friends, magazine');
    await saved('domain');
    expect(await violations(dashboard)).toEqual([]);
    const mine = async () => (await of(driver(), 'notes.example'))[0];
    await until(async () => String((await mine())?.tags) === 'outreach', 'the tag to be kept');

    await tab.reload();
    await (await pressAndWait(driver(), tab)).close();
    await until(async () => (await mine())?.timesSeen === 2, 'the second load to be kept');
    expect(await mine()).toMatchObject({ note: 'asked in May', tags: ['outreach'] });
    expect(await everything(driver())).toContain('"tags":["friends","magazine"]');

    await dashboard.click('[data-ignore] [role=switch]');
    await dashboard.waitFor(() => document.querySelectorAll('tr[data-link]').length === 0, { what: 'it to be hidden' });
    const second = await visit(driver(), 'https://notes.example/two', body);
    await until(async () => (await of(driver(), 'notes.example')).length === 2, 'the second page to be kept');
    expect((await of(driver(), 'notes.example')).map(({ ignored }) => ignored)).toEqual([true, true]);
    await dashboard.click('[data-close-link]');
    await dashboard.click('[data-drop-down=filter] > summary');
    await dashboard.click('[data-filter-ignored]');
    await dashboard.waitFor(() => document.querySelectorAll('tr[data-link]').length === 2, {
      what: 'both to be shown',
    });
    await dashboard.close();
    await second.close();
    await tab.close();
  });

  test('what is older than one wants to keep is forgotten, once one has said so', async () => {
    await track(driver(), [site('old.example')]);
    const tab = await visit(driver(), 'https://aged.example/', '<a href="https://old.example/o">old</a>');
    await until(async () => (await of(driver(), 'aged.example')).length === 1, 'the link to be kept');
    // The last word of the page: after that nothing writes over what is made older here.
    await until(
      async () => (await everything(driver())).includes('"pageUrl":"https://aged.example/'),
      'the page to be kept',
    );
    await tab.close();
    await driver().inExtension(async () => {
      const database = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open('backlight');
        request.onsuccess = () => done(request.result);
      });
      const transaction = database.transaction('entries', 'readwrite');
      const request = transaction.objectStore('entries').openCursor();
      request.onsuccess = () => {
        const cursor = request.result;
        if (cursor?.value.referringDomain === 'aged.example')
          cursor.update({ ...cursor.value, lastSeen: '2020-01-01T00:00:00.000Z' });
        cursor?.continue();
      };
      await new Promise((done) => {
        transaction.oncomplete = done;
      });
      database.close();
    });
    const dashboard = await open(driver(), 'memory');
    await put(dashboard, '[data-retention]', '12');
    await dashboard.waitFor(
      () =>
        document.querySelector('[data-card=retention] [role=status]')?.textContent === '1 link will be forgotten now',
      { what: 'the count' },
    );
    expect(await of(driver(), 'aged.example')).toHaveLength(1);
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('[data-save-retention]');
    await until(async () => (await of(driver(), 'aged.example')).length === 0, 'the old link to go');
    await until(async () => !(await everything(driver())).includes('aged.example'), 'every store to be without it');
    await put(dashboard, '[data-retention]', '');
    await until(async () => (await everything(driver())).includes('"forgetAfterMonths":null'), 'everything to be kept');
    await dashboard.close();
  });

  test('a choice that is made before the settings are read is not lost to them', async () => {
    const dashboard = await open(driver(), 'help');
    await dashboard.evaluate(() => {
      const choose = (_: unknown, watch: MutationObserver): void => {
        const field = document.querySelector<HTMLSelectElement>('[data-retention]');
        if (!field) return;
        watch.disconnect();
        field.value = '12';
        field.dispatchEvent(new Event('change', { bubbles: true }));
      };
      new MutationObserver(choose).observe(document.body, { childList: true, subtree: true });
      location.hash = '#/memory';
    });
    await dashboard.waitFor(() => document.querySelector<HTMLButtonElement>('[data-save-retention]:enabled') !== null, {
      what: 'the choice to stand',
    });
    await dashboard.close();
  });

  test('corrections that were kept outside the ledger are taken over when it is opened', async () => {
    await driver().inExtension(() =>
      chrome.storage.local.set({ 'source-kinds': { version: 1, kinds: { 'former.example': 'news' } } }),
    );
    await driver().stopBackground();
    await track(driver(), [site('example.com')]);
    const tab = await visit(driver(), 'https://former.example/', '<a href="https://example.com/">f</a>');
    await until(async () => (await of(driver(), 'former.example'))[0]?.sourceKind === 'news', 'the correction to hold');
    const left = await driver().inExtension(() => chrome.storage.local.get('source-kinds'));
    expect(left).toEqual({});
    await tab.close();
  });
});
