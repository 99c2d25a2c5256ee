import { describe, expect, test } from '@jest/globals';
import { classifyAnchor } from '../../../../src/core/classify/anchor';
import { classifyContext } from '../../../../src/core/classify/context';
import type { TextPiece } from '../../../../src/core/facts';
import { linkRecord, text } from '../../../fakes/records';

const image = (alt: string): TextPiece => ({ kind: 'image', text: alt });
const pause: TextPiece = { kind: 'break' };
const anchor = (pieces: TextPiece[], change = {}) => classifyAnchor(linkRecord({ text: pieces, ...change }));

describe('anchor text', () => {
  test.each<[string, TextPiece[], string, string]>([
    ['words', [text('\n  a \u00A0 b\t')], 'a b', 'text'],
    ['words and a picture', [text('see '), image('the logo')], 'see the logo', 'text'],
    ['a picture', [text('  '), image('the logo')], 'the logo', 'image'],
    ['a break is a blank', [text('one'), pause, text('two')], 'one two', 'text'],
    ['nothing', [text(' ')], '', 'empty'],
    ['an ideographic space stays', [text('東\u3000京')], '東\u3000京', 'text'],
  ])('%s', (_name, pieces, anchorText, anchorKind) => {
    expect(anchor(pieces)).toEqual({ anchorText, anchorKind });
  });

  test('a title stands in only where there are no other words', () => {
    expect(anchor([], { title: ' Read  more ' })).toEqual({ anchorText: 'Read more', anchorKind: 'title' });
    expect(anchor([text('here')], { title: 'Read more' }).anchorText).toBe('here');
  });

  test.each([
    ['example.com', true],
    ['https://www.Example.com/', true],
    ['example.com/page', true],
    ['example.com/pa…', true],
    ['example.com/other', false],
    ['example', false],
    ['Example.com is nice', false],
  ])('%j is an address: %s', (words, isAddress) => {
    expect(anchor([text(words)], { href: 'http://www.example.com/page' }).anchorKind).toBe(
      isAddress ? 'address' : 'text',
    );
  });
});

describe('context', () => {
  const context = (before: string, words: string, after: string) =>
    classifyContext(linkRecord({ before: [text(before)], text: [text(words)], after: [text(after)] })).context;

  test('holds both sides and the anchor in brackets', () => {
    expect(context('I like ', 'this site', ', really.')).toBe('I like [this site], really.');
    expect(context('I like', ' this site ', 'really.')).toBe('I like [this site] really.');
    expect(context('', 'alone', ' ')).toBe('');
  });

  test('is cut at a blank, 160 characters a side', () => {
    const words = 'word '.repeat(100);
    const cut = context(words, 'link', ` ${words}`);
    const [before = '', after = ''] = cut.split('[link]');
    expect(before).toMatch(/^…word .* $/);
    expect(after).toMatch(/^ word .*…$/);
    expect(Array.from(before).length).toBeLessThanOrEqual(161);
    expect(Array.from(after).length).toBeLessThanOrEqual(161);
  });

  test('counts characters, not code units', () => {
    const cut = context('', 'x', '😀'.repeat(200));
    expect(cut).toBe(`[x]${'😀'.repeat(160)}…`);
  });
});
