// What a person downloads: sizes, and what the built manifests ask for. No browser is needed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { shorteners } from '../../src/core/url/shorteners';
import { builtFor, kindsHere } from './browsers';
import { inEach } from './only-in';

describe.each(kindsHere)('the build for %s', (kind) => {
  const folder = builtFor(kind);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));

  const packed = (...name: string[]): number =>
    gzipSync(readFileSync(path.join(folder, 'content-scripts', ...name))).length;

  test('the script for pages is at most 15 kB, gzip', () => {
    const scripts = readdirSync(path.join(folder, 'content-scripts')).filter((name) => name.endsWith('.js'));
    expect(scripts.map((name) => packed(name)).reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(15_000);
  });

  // It comes only into pages of those who chose to see every link to another site.
  test('the script for all links to other sites is at most 3 kB more', () => {
    expect(packed('outside', 'outside.js')).toBeLessThanOrEqual(3_000);
  });

  test('is no build for development: no file names a folder of this machine', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
    expect(files.length).toBeGreaterThan(10);
    const here = files.filter((name) => readFileSync(path.join(folder, name), 'utf8').includes(process.cwd()));
    expect(here).toEqual([]);
  });

  test('no page can load a file of ours, and no script is declared', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('content_scripts');
    expect(manifest).not.toHaveProperty('host_permissions');
  });

  test('carries a policy that lets nothing out but questions to the shorteners of the table', () => {
    const [opening = [], ...rest] = (manifest.content_security_policy.extension_pages as string)
      .split('; ')
      .map((directive) => directive.split(' '))
      .sort(([a]) => (a === 'connect-src' ? -1 : 1));
    expect(opening).toEqual([
      'connect-src',
      ...shorteners.flatMap((host) => [`https://${host}`, `https://www.${host}`]),
    ]);
    expect(rest.map((directive) => directive.join(' ')).sort()).toEqual(
      [
        "base-uri 'none'",
        "default-src 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "img-src 'self'",
        "object-src 'none'",
        "require-trusted-types-for 'script'",
        "script-src 'self'",
        "style-src 'self'",
        "trusted-types 'none'",
      ].sort(),
    );
  });

  test.each(['popup', 'dashboard'])('the %s closes even that opening for itself, before anything is loaded', (room) => {
    const html = readFileSync(path.join(folder, room, 'index.html'), 'utf8');
    const closed = html.indexOf(`<meta http-equiv="Content-Security-Policy" content="connect-src 'none'">`);
    expect(closed).toBeGreaterThan(0);
    expect(closed).toBeLessThan(html.search(/<(?:link|script)/));
  });

  test('has the background its browser runs, and the files it names', () => {
    const { service_worker: worker, scripts } = manifest.background;
    expect(inEach<unknown[]>(kind, { chromium: [typeof worker, scripts], firefox: [worker, scripts?.length] })).toEqual(
      inEach<unknown[]>(kind, { chromium: ['string', undefined], firefox: [undefined, 1] }),
    );
    for (const name of [
      worker ?? scripts[0],
      manifest.action.default_popup,
      ...Object.values<string>(manifest.icons),
    ]) {
      expect({ name, there: existsSync(path.join(folder, name)) }).toEqual({ name, there: true });
    }
  });
});
