/**
 * @jest-environment jsdom
 */
// What is copied of the elements around a link, and where the copying stops.
import { expect, test } from '@jest/globals';

// The readers ask at once whether the browser opens closed shadow roots.
Object.assign(globalThis, { chrome: {} });
const { readAncestors } = await import('../../../content-scripts/read-ancestors');

function read(html: string) {
  document.body.innerHTML = html;
  return readAncestors(document.querySelector('#here') as Element);
}

test('names the link and all it stands in, up to the root', () => {
  const [link, item, list] = read(
    '<ul class="a b" role="list" aria-label="More" data-testid="teasers"><li itemprop="x" itemtype="y"><a id="here" href="/">one</a></ul>',
  );
  expect(link).toMatchObject({ name: 'a', id: 'here' });
  expect(item).toMatchObject({ name: 'li', itemprop: 'x', itemtype: 'y', role: null, label: null, mark: '' });
  expect(list).toMatchObject({ name: 'ul', classes: 'a b', role: 'list', label: 'More', mark: 'teasers' });
  expect(read('<a id="here">x</a>').map(({ name }) => name)).toEqual(['a', 'body', 'html']);
});

test('counts text and links on every level, without what is no text', () => {
  const [link, item, list, box] = read(
    '<div>12345<style>x{}</style><script>y</script><ul><li>ab <a id="here" href="/">one</a></li><li><a href="/">four</a></li></ul></div>',
  );
  expect(link?.size).toEqual({ text: 3, linkText: 3, links: 1 });
  expect(item?.size).toEqual({ text: 5, linkText: 3, links: 1 });
  expect(list?.size).toEqual({ text: 9, linkText: 7, links: 2 });
  expect(box?.size).toEqual({ text: 14, linkText: 7, links: 2 });
});

test('the caption is the nearest short text before, without a link unless it is a heading', () => {
  const caption = (before: string) => read(`<div>${before}<ul><li><a id="here" href="/">x</a></ul></div>`)[3]?.caption;
  expect(caption('<h2>Old</h2><h3> Related  posts </h3>')).toBe('Related  posts');
  expect(caption('<h2>More from <a href="/">us</a></h2>')).toBe('More from us');
  expect(caption('<b>Related</b><p><a href="/">us</a></p>')).toBe('Related');
  expect(caption(`<b>Related</b><p>${'long '.repeat(20)}</p>`)).toBe('Related');
  expect(caption('')).toBe('');
});

test.each([
  ['wide', `<div><a id="here" href="/">x</a>${'<p>y</p>'.repeat(3_000)}</div>`],
  ['full', `<div><a id="here" href="/">x${'<i>y</i>'.repeat(3_000)}</a></div>`],
])('what is %s is not counted to the end', (_what, html) => {
  expect(read(html).at(-1)?.size).toBeNull();
});

test('what is deep is not counted to the end, and told for sixty levels', () => {
  const link = document.createElement('a');
  let [inner, outer]: [Element, Element] = [link, link];
  for (let level = 0; level < 1_000; level += 1) {
    inner = inner.appendChild(document.createElement('i'));
    const around = document.createElement('div');
    around.append(outer);
    outer = around;
  }
  const ancestors = readAncestors(link);
  expect(ancestors).toHaveLength(60);
  expect(ancestors[0]?.size).toBeNull();
});

test('a form whose fields are called after what is read is read all the same', () => {
  const names = ['parentNode', 'previousSibling', 'nextSibling', 'firstChild', 'localName', 'getAttribute'];
  const fields = names.map((name) => `<input name="${name}">`).join('');
  const [, form, box] = read(`<div><form class="f">${fields}<a id="here" href="/">x</a></form></div>`);
  expect(form).toMatchObject({ name: 'form', classes: 'f', size: { text: 1, linkText: 1, links: 1 } });
  expect(box?.name).toBe('div');
});

test('goes on at the host of a shadow tree', () => {
  document.body.innerHTML = '<x-box class="host"></x-box>';
  const root = (document.querySelector('x-box') as Element).attachShadow({ mode: 'open' });
  root.innerHTML = '<p><a href="/">x</a></p>';
  const names = readAncestors(root.querySelector('a') as Element).map(({ name }) => name);
  expect(names).toEqual(['a', 'p', 'x-box', 'body', 'html']);
});
