// The rooms of settings and help: each choice holds at once and can be taken back, also on the page's own sample; every
// word is explained where it stands.
import { expect, test } from '@jest/globals';
import type { Driver, Tab } from '../../scripts/browser/driver';
import { site } from '../fakes/records';
import { violations } from './axe';
import { describeInBrowsers, pressAndWait, track } from './browsers';

async function open(driver: Driver, room: string): Promise<Tab> {
  const dashboard = await driver.openExtensionPage(`dashboard/index.html#/${room}`);
  await dashboard.setViewport(1200, 640);
  await dashboard.waitFor(() => !['loading', undefined].includes(document.querySelector('main')?.dataset.state), {
    what: 'the dashboard',
  });
  return dashboard;
}

async function stored<Value>(driver: Driver, key: string): Promise<Value | undefined> {
  const all = await driver.inExtension<Record<string, Value>>(
    (one: string) => chrome.storage.local.get(one) as never,
    key,
  );
  return all[key];
}

const sampled = (view: Tab, wanted: string): Promise<unknown> =>
  view.waitFor(
    (expected: string) => {
      const link = document.querySelector<HTMLElement>('.sample-link[data-style=nofollow]');
      return (
        `${link?.dataset.framed} ${link && getComputedStyle(link).textDecorationStyle} ${document.documentElement.dataset.palette}` ===
        expected
      );
    },
    { what: `the sample: ${wanted}` },
    wanted,
  );

describeInBrowsers('settings', {}, (driver) => {
  test('what is chosen is seen on the sample, kept, and taken back', async () => {
    const dashboard = await open(driver(), 'settings');
    expect(await violations(dashboard)).toEqual([]);
    await sampled(dashboard, 'false dashed standard');
    await dashboard.click('[data-choice=marker] [value=frame]');
    await sampled(dashboard, 'true solid standard');
    await dashboard.click('[data-choice=palette] [value=high-contrast]');
    await sampled(dashboard, 'true solid high-contrast');
    // The pointer keeps the way back, however long the look below takes.
    await dashboard.hover('.toast');
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('[data-undo]');
    await sampled(dashboard, 'true solid standard');
    expect(await stored(driver(), 'settings')).toMatchObject({ marker: 'frame', palette: 'standard', highlight: true });

    await dashboard.type('[data-mute-field]', 'https://www.Mail.example/inbox');
    await dashboard.press('Enter');
    await dashboard.waitFor(() => document.querySelector('[data-muted]') !== null, { what: 'the muted site' });
    expect(await stored(driver(), 'muted-sites')).toEqual({ version: 1, hosts: ['mail.example'] });
    await dashboard.type('[data-mute-field]', 'no host');
    await dashboard.press('Enter');
    await dashboard.waitFor(() => document.querySelector('[data-mute-field]')?.ariaInvalid === 'true', {
      what: 'the error',
    });
    expect(await violations(dashboard)).toEqual([]);

    await dashboard.click('[data-reset]');
    await sampled(dashboard, 'false dashed standard');
    await dashboard.waitFor(() => document.querySelector('[data-muted]') === null, { what: 'no muted site' });
    await dashboard.click('[data-undo]');
    await sampled(dashboard, 'true solid standard');
    await dashboard.waitFor(() => document.querySelector('[data-muted]') !== null, { what: 'the muted site again' });
    await dashboard.click('[data-reset]');
    await sampled(dashboard, 'false dashed standard');
    expect(dashboard.problems).toEqual([]);
    await dashboard.close();
  });

  test('help explains every word, and an address leads to one', async () => {
    const help = await open(driver(), 'help/reason_wrapped');
    await help.waitFor(() => document.activeElement?.getAttribute('data-topic') === 'reason_wrapped', {
      what: 'the topic',
    });
    expect(await violations(help)).toEqual([]);
    await help.close();
  });

  test('in the popup and in an opened row a word is explained where it stands', async () => {
    await track(driver(), [{ ...site('example.com'), label: 'Ours', colour: 'blue' }]);
    const tab = await driver().openPage({
      url: 'https://blog.example/post',
      body: '<!doctype html><html lang="en"><title>A</title><p>Some <a href="https://example.com/" rel="ugc">words</a> here</p>',
      headers: { 'content-type': 'text/html' },
    });
    const popup = await pressAndWait(driver(), tab);
    await popup.click('[data-explain]');
    await popup.waitFor(() => document.querySelector('#explained [data-topic=type_ugc]') !== null, {
      what: 'the words',
    });
    expect(await violations(popup)).toEqual([]);
    await popup.click('[data-explain]');
    await popup.click('.finding-more');
    await popup.click('[data-trait=type] [data-help] > summary');
    await popup.waitFor(() => document.querySelector('[data-trait=type] .help-text') !== null, { what: 'the help' });
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    await tab.close();
  });

  test('a site has a label and a dot; a change of it, and sites that came, are taken back', async () => {
    await track(driver(), [site('example.com')]);
    const dashboard = await open(driver(), 'sites');
    await dashboard.click('[data-edit]');
    await dashboard.type('[data-site-label]', 'Our shop');
    await dashboard.click('.site-colours [value=violet]');
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('.site-edit [type=submit]');
    await dashboard.waitFor(() => document.querySelector('.site-dot[data-colour=violet]') !== null, {
      what: 'the dot',
    });
    await dashboard.hover('.toast');
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.click('[data-undo]');
    await dashboard.waitFor(() => document.querySelector('.site-dot') === null, { what: 'no dot' });
    await dashboard.type('textarea', 'second.example');
    await dashboard.press('Enter');
    await dashboard.waitFor(() => document.querySelectorAll('.sites > li').length === 2, { what: 'the second site' });
    await dashboard.click('[data-undo]');
    await dashboard.waitFor(() => document.querySelectorAll('.sites > li').length === 1, { what: 'one site' });
    await dashboard.close();
  });
});
