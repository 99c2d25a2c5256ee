// The command line of `npm start`: what is understood, and what is refused with one line that says how.
import { describe, expect, test } from '@jest/globals';
import { parseArguments, type StartArguments } from '../../../scripts/start/parse-arguments';

function understood(line: string, display = true): StartArguments {
  const parsed = parseArguments(line.split(' ').filter(Boolean), display);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.value;
}

function refused(line: string, display = true): string {
  const parsed = parseArguments(line.split(' ').filter(Boolean), display);
  return parsed.ok ? 'nothing was refused' : parsed.message;
}

describe('what is understood', () => {
  test('nothing: the demo page in a window', () => {
    expect(understood('')).toEqual({
      pages: [],
      track: [],
      rivals: [],
      url: null,
      list: null,
      browser: 'chromium',
      grant: false,
      headless: false,
      out: 'out',
      help: false,
    });
  });

  test('no display: headless', () => {
    expect(understood('', false).headless).toBe(true);
  });

  test('sites: repeated, with commas, or both', () => {
    const given = understood('a.html --track a.com,b.com --rival c.com --track=d.com --rival e.com,f.com,');
    expect(given.track).toEqual(['a.com', 'b.com', 'd.com']);
    expect(given.rivals).toEqual(['c.com', 'e.com', 'f.com']);
  });

  test('pages: addresses and files', () => {
    expect(understood('https://a.com/x one.html TWO.HTM --track b.com').pages).toEqual([
      'https://a.com/x',
      'one.html',
      'TWO.HTM',
    ]);
  });

  test('an address with "=" in an option', () => {
    expect(understood('a.html --track b.com --url=https://a.com/?x=1').url).toBe('https://a.com/?x=1');
  });

  test('every other option', () => {
    const given = understood('--pages list.json --browser firefox --grant --headless --out there');
    expect(given).toMatchObject({ list: 'list.json', browser: 'firefox', grant: true, headless: true, out: 'there' });
  });

  test.each(['-h', '--help', 'a.html --help'])('%s: help', (line) => {
    expect(understood(line, false).help).toBe(true);
  });
});

describe('what is refused', () => {
  test.each([
    ['--trak a.com', /no option --trak; there are .*--track/],
    ['a.html --track', /--track needs a value/],
    ['a.html --track --headless', /--track needs a value/],
    ['a.html --track ,', /names no site/],
    ['notes.txt --track a.com', /notes\.txt is neither an http\(s\) address nor an \.html file/],
    ['ftp://a.com/ --track a.com', /neither/],
    ['--browser opera', /opera is not known: use chromium or firefox/],
    ['--headless=no', /--headless takes no value/],
    ['--pages list.json a.html', /either --pages list\.json or pages such as a\.html/],
    ['--url https://a.com/', /--url goes with exactly one \.html file/],
    ['a.html b.html --track c.com --url https://a.com/', /exactly one/],
    ['https://a.com/ --track c.com --url https://b.com/', /exactly one/],
    ['a.html --track c.com --url b.com', /--url b\.com is no http\(s\) address/],
  ])('%s', (line, message) => {
    expect(refused(line)).toMatch(message);
    expect(refused(line)).not.toContain('\n');
  });

  test('headless pages without a site to look for', () => {
    expect(refused('a.html', false)).toMatch(/Nothing to look for.*--track/);
    expect(refused('a.html --headless')).toMatch(/Nothing to look for/);
    expect(refused('a.html')).toBe('nothing was refused');
  });
});
