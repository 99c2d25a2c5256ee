// Archives are the same bytes whoever makes them, and hold nothing that only their making needs.
import { afterAll, describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { type Packed, pack } from '../../../scripts/package/pack';
import { refuseSuperfluous } from '../../../scripts/package/superfluous';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files: readonly Packed[] = [
  { name: 'manifest.json', bytes: bytes('{}') },
  { name: 'assets/a.js', bytes: bytes('a'.repeat(5_000)) },
  { name: 'assets/b.js', bytes: bytes('b'), executable: true },
];
const before = process.env.TZ;
afterAll(() => {
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

/** Unix modes from the archive's directory, by name. */
function modes(archive: Uint8Array): Record<string, string> {
  const view = Buffer.from(archive);
  const found: Record<string, string> = {};
  for (let at = view.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = view.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    const name = view.toString('utf8', at + 46, at + 46 + view.readUInt16LE(at + 28));
    found[name] = (view.readUInt32LE(at + 38) >>> 16).toString(8);
  }
  return found;
}

describe('an archive', () => {
  test('has the same bytes in every order of files and in every time zone', () => {
    const archives = ['Asia/Tokyo', 'America/New_York', 'Pacific/Apia'].map((zone, at) => {
      process.env.TZ = zone;
      return Buffer.from(pack([...files.slice(at), ...files.slice(0, at)]));
    });
    expect(archives[1]).toEqual(archives[0]);
    expect(archives[2]).toEqual(archives[0]);
  });

  test('gives back what was packed, in order, with the one mode that matters', () => {
    const archive = pack(files);
    const back = unzipSync(archive);
    expect(Object.keys(back)).toEqual(['assets/a.js', 'assets/b.js', 'manifest.json']);
    for (const { name, bytes: packed } of files) expect(Buffer.from(back[name] ?? [])).toEqual(Buffer.from(packed));
    expect(modes(archive)).toEqual({ 'assets/a.js': '100644', 'assets/b.js': '100755', 'manifest.json': '100644' });
  });
});

describe('what people install', () => {
  const archive = (...names: string[]) => ({
    file: 'x.zip',
    bytes: new Uint8Array(),
    files: names.map((name) => ({ name, bytes: new Uint8Array() })),
  });

  test.each([
    'assets/a.js.map',
    'popup/popup.tsx',
    'README.md',
    '.DS_Store',
    'assets/.hidden/x',
    'test/a.js',
    'npm.log',
  ])('never holds %s', (name) => {
    expect(() => refuseSuperfluous(archive('manifest.json', name))).toThrow(name);
  });

  test('holds scripts, styles, pages, pictures, words and notices', () => {
    const good = archive(
      'manifest.json',
      'assets/words-x.js',
      'a.css',
      'popup/index.html',
      'icons/16.png',
      'NOTICES.txt',
    );
    expect(refuseSuperfluous(good)).toBe(good);
  });
});
