// What the browser is told. A new permission fails here until docs/permissions.md says why it is asked for.
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { commandNames } from '../../src/platform/command-names';

const manifest = JSON.parse(readFileSync('manifest.json', 'utf8'));
const version: string = JSON.parse(readFileSync('package.json', 'utf8')).version;

test('asks for these permissions at install and for nothing else', () => {
  expect(manifest.permissions).toEqual([
    'activeTab',
    'contextMenus',
    'scripting',
    'sidePanel',
    'storage',
    'unlimitedStorage',
  ]);
  expect(manifest.optional_permissions).toEqual(['notifications', 'webRequest']);
  expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable']) {
    expect(manifest).not.toHaveProperty(key);
  }
});

test('each permission is explained', () => {
  const words = readFileSync('docs/permissions.md', 'utf8');
  for (const permission of [
    ...manifest.permissions,
    ...manifest.optional_permissions,
    ...manifest.optional_host_permissions,
  ])
    expect(words).toContain(`\`${permission}\``);
});

test('the floors are the same everywhere', () => {
  expect(manifest.minimum_chrome_version).toBe('128');
  expect(manifest.browser_specific_settings.gecko.strict_min_version).toBe('142.0');
  const build = readFileSync('vite.config.ts', 'utf8');
  expect(build).toContain("'chrome128'");
  expect(build).toContain("'firefox142'");
});

test('collects nothing, and opens on a key', () => {
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  // Not Alt+Shift+B: that is Chromium's own way to the bookmarks bar, and what is its own it gives to nobody (156).
  expect(manifest.commands._execute_action.suggested_key.default).toBe('Alt+Shift+L');
});

test('the version stands in package.json alone, in a form that every store takes, and the changelog tells of it', () => {
  expect(manifest).not.toHaveProperty('version');
  expect(version).toMatch(/^(?:0|[1-9]\d{0,3})(?:\.(?:0|[1-9]\d{0,3})){2}$/);
  const [newest, ...older] = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (\S+)(?: .*)?\n\n(?=\S)/gm)];
  expect(newest?.[1]).toBe(version);
  expect(older.map(([, one]) => one)).not.toContain(version);
});

test('each command is in the list, and at most four have keys from the start', () => {
  const { _execute_action: _, ...own } = manifest.commands;
  expect(Object.keys(own)).toEqual([...commandNames]);
  for (const name of commandNames) expect(own[name].description).toBe(`__MSG_command_${name.replaceAll('-', '_')}__`);
  const all: { suggested_key?: unknown }[] = Object.values(manifest.commands);
  expect(all.filter((one) => one.suggested_key).length).toBeLessThanOrEqual(4);
});

test('the panel is one page in both browsers, and opens by itself in none', () => {
  expect(manifest.side_panel.default_path).toBe(manifest.sidebar_action.default_panel);
  expect(manifest.sidebar_action.open_at_install).toBe(false);
});

test('the policy of our own pages lets nothing in or out by default, and each directive is explained', () => {
  const policy: string = manifest.content_security_policy.extension_pages;
  const words = readFileSync('docs/permissions.md', 'utf8');
  expect(policy.startsWith("default-src 'none'; ")).toBe(true);
  for (const directive of policy.split('; ')) expect(words).toContain(`\`${directive}\``);
});
