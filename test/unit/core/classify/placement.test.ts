import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  confusionMarkdown,
  confusionOf,
  type Half,
  halves,
  type PlacementLabel,
} from '../../../../scripts/accuracy/placement-confusion';
import { classifyPlacement, type Placement, placements } from '../../../../src/core/classify/placement';
import type { AncestorRecord, LinkRecord } from '../../../../src/core/facts';
import { ancestorRecord, documentRecord, linkRecord, tables } from '../../../fakes/records';

/**
 * `ul.box("Related"){80/90 4} < div#content.wide < main[role=main]`: the elements a link stands in, nearest first; in
 * quotes the caption in it before the link, in braces the characters in links, of all, and how many links.
 */
function ancestry(path: string): AncestorRecord[] {
  return path.split(' < ').map((written) => {
    const element = written.replace(/\("[^"]*"\)|\{[^}]*\}/g, '');
    const value = (pattern: RegExp, text = element) => pattern.exec(text)?.[1] ?? null;
    const [linkText, text, links] = (value(/\{([^}]*)\}/, written) ?? '').split(/[/ ]/).map(Number);
    return ancestorRecord({
      name: value(/^([^#.[]+)/) ?? 'div',
      role: value(/\[role=([^\]]*)\]/),
      id: value(/^[^#[]*#([^.[]+)/) ?? '',
      classes: (value(/^[^.[]*\.([^[]+)/) ?? '').replaceAll('.', ' '),
      itemprop: value(/\[itemprop=([^\]]*)\]/),
      itemtype: value(/\[itemtype=([^\]]*)\]/),
      label: value(/\[label=([^\]]*)\]/),
      mark: value(/\[mark=([^\]]*)\]/) ?? '',
      caption: value(/\("([^"]*)"\)/, written) ?? '',
      size: links === undefined ? null : { linkText: linkText ?? 0, text: text ?? 0, links },
    });
  });
}

const anchor = (size: AncestorRecord['size'] = { text: 12, linkText: 12, links: 1 }) =>
  ancestorRecord({ name: 'a', size });
const judge = (link: LinkRecord) => classifyPlacement(link, documentRecord(), tables);
const placeOf = (path: string) => judge(linkRecord({ ancestors: [anchor(), ...ancestry(path)] })).placement;

const rules: Record<string, readonly (readonly [path: string, place: Placement])[]> = {
  'elements, roles and microdata': [
    ['p < article < main < body < html', 'content'],
    ['li < ul < nav < body', 'navigation'],
    ['div < header < body', 'header'],
    ['p < footer < body', 'footer'],
    ['li < aside < main < body', 'aside'],
    ['a < div[role=main] < body', 'content'],
    ['li < div[role=navigation] < body', 'navigation'],
    ['div[role=banner] < body', 'header'],
    ['div[role=contentinfo] < body', 'footer'],
    ['div[role=complementary] < body', 'aside'],
    ['p < div[role=dialog] < body', 'unknown'],
    ['p < div[itemprop=articleBody] < body', 'content'],
    ['p < div[itemprop=comment][itemtype=https://schema.org/Comment] < article < body', 'comments'],
    ['li < ol[itemtype=https://schema.org/BreadcrumbList] < main < body', 'navigation'],
    ['li < div[itemtype=http://schema.org/SiteNavigationElement] < body', 'navigation'],
    ['div[itemtype=https://schema.org/WPHeader] < body', 'header'],
    ['div[itemtype=https://schema.org/WPFooter] < body', 'footer'],
    ['div[itemtype=https://schema.org/WPSideBar] < body', 'aside'],
    ['li < footer[role=complementary] < body', 'footer'],
  ],
  'places within places': [
    ['li < nav < header < body', 'navigation'],
    ['li < nav < footer < body', 'footer'],
    ['li < nav < aside < body', 'aside'],
    ['span < header < article < body', 'content'],
    ['span < footer < article < aside < body', 'aside'],
    ['li < nav < footer < article < body', 'content'],
    ['p < footer < section < main < body', 'content'],
    ['p < div.site-footer < section < body', 'footer'],
    ['p < footer < main < body', 'footer'],
    ['p < footer.comment-meta < article.comment < section < main < body', 'comments'],
    ['li.entry-comments < ul < header.entry-header < article < body', 'content'],
    ['span.comments-link < div.entry-meta < article < body', 'content'],
    ['h3 < article < div.related-posts < main < body', 'aside'],
    ['p < article < div.content-wrapper.sidebar-included.right-sidebar < body', 'content'],
    ['p < div.container < div.content-wrapper.right-sidebar < body', 'content'],
    ['p < div.p-body-main.p-body-main--withSidebar < body', 'content'],
    ['div.widget-inner < div.elementor-widget < article < main < body', 'content'],
  ],
  'words, where no element tells': [
    ['li < ul#mainMenu < div < body', 'navigation'],
    ['li < div.subNav < body', 'navigation'],
    ['div.header-top < body', 'header'],
    ['li < div.lowerfooter < body', 'footer'],
    ['li < div#sidebar < div#main < body', 'aside'],
    ['p < div.card-footer < div#content < body', 'content'],
    ['p < div.navy < body', 'content'],
    ['p < body.single-format-aside.has-sidebar < html', 'content'],
    ['p < div.modal-body < body', 'unknown'],
    ['div < div < body', 'unknown'],
    ['li < ul < div.day < body', 'unknown'],
  ],
  'names of parts': [
    ['p < footer.newsletter-form__footer < section.newsletter-form < article < body', 'aside'],
    ['li < div.tab-content < div < body', 'unknown'],
    ['p < div.page-content < div < body', 'content'],
    ['img < div.layout_none_promo-false < div#content < body', 'content'],
    ['li < ul.most-read < main < body', 'aside'],
    ['li < div.post-most-commented < div#content < body', 'aside'],
    ['span.mini-add-comment < div.post < div#content < body', 'content'],
    ['a < div.signup-prompt < main < body', 'aside'],
    ['li < div[mark=SiteFooter] < div#content < body', 'footer'],
  ],
  'captions and labels': [
    ['li < ul{90/95 4} < div("Related articles") < article < main < body', 'aside'],
    ['h3 < article{90/95 4} < div("→ Weitere Beiträge:") < main < body', 'aside'],
    ['li < ul{90/95 4} < section("Lire aussi") < article < body', 'aside'],
    ['li < ul{90/95 4} < div("関連記事") < main < body', 'aside'],
    ['li < ul{90/95 4} < section[label=You may also like] < main < body', 'aside'],
    ['li < ol{90/95 4} < div("Contents") < article < body', 'navigation'],
    ['li < div < section[label=Comments] < article < body', 'comments'],
    ['li < ul.refs{700/800 7} < article("Quellen"){900/9000 17} < body', 'content'],
    // A part of the text is called after what it speaks of.
    ['p{12/400 1} < div("Related work") < article < body', 'content'],
    ['strong < p("You may like my") < article < body', 'content'],
    ['div{300/9000 20} < div("Latest news") < article < body', 'content'],
    ['div < div("Contents of the box") < article < body', 'content'],
  ],
  'boxes of links': [
    ['h3 < div.grid{450/490 20} < div < main{800/7000 69} < body', 'aside'],
    ['h3 < article.hentry{50/60 2} < div.grid{450/490 20} < article < main{800/7000 69} < body', 'aside'],
    // A page of lists has no text that the box could stand beside.
    ['h3 < article.hentry{50/60 2} < div.grid{450/490 20} < main{800/1200 69} < body', 'content'],
    ['h3 < article.hentry{50/60 2} < div.grid{450/490 20} < main < body', 'content'],
    // What an author lists, or an article says of itself.
    ['li < ul{450/460 12} < article{900/9000 20} < body', 'content'],
    ['li < ul.links{450/460 12} < div.entry-content{900/9000 20} < article < body', 'content'],
    ['span < div.tags{60/60 6} < article{900/9000 20} < body', 'content'],
    ['p{40/300 2} < div.list{4000/5000 90} < main{5000/50000 99} < body', 'content'],
  ],
  'narrow columns': [
    ['li < ul < div.col-12.col-md-3{170/260 18} < main < body', 'aside'],
    ['h3 < div.card < div.col-md-3{40/60 2} < main < body', 'content'],
    ['p < div.col-md-9{900/9000 50} < main < body', 'content'],
  ],
  'offers in an article': [
    ['div.affiliate-offers < aside.extra < article < main < body', 'content'],
    ['div.affiliate-offers < aside.extra < div < main < body', 'aside'],
    ['div.affiliate-offers < aside.sidebar < article < main < body', 'aside'],
  ],
  'where nothing tells': [
    ['td{20/400 2} < table < body', 'content'],
    ['li < ul{60/62 6} < div < body', 'navigation'],
    ['td{20/40 2} < table < body', 'unknown'],
  ],
  WordPress: [
    ['p < div.entry-content < article#post-7.post.hentry < main#main.site-main < div#primary < body', 'content'],
    ['p < div.post-content < div.post-15256.post.hentry < div#content < body', 'content'],
    [
      'cite.fn < div.comment-author.vcard < li#comment-12.comment.even < ol.commentlist < div#comments < body',
      'comments',
    ],
    ['small < h3#reply-title < div#respond < div.content < body', 'comments'],
    ['span.comment-author-link < li.recentcomments < ul#recentcomments < aside.widget < body', 'aside'],
    ['li < ul < div.widget.widget_archive < div#secondary.widget-area < body', 'aside'],
    ['li.menu-item < ul.sub-menu < div.menu-main-container < body', 'navigation'],
    ['p < div.site-info < div#colophon < body', 'footer'],
  ],
  Disqus: [['p < div.post-message < section#conversation < div#layout < body', 'comments']],
  Discourse: [
    ['p < div.cooked < div.topic-body < article#post_1 < body', 'content'],
    ['p < div.post < div.topic-body[itemprop=comment][itemtype=http://schema.org/Comment] < body', 'comments'],
  ],
  phpBB: [
    ['div.content < div < div.postbody < div#p12.post.bg2 < div#page-body < div#wrap < body', 'content'],
    ['div.copyright < div#page-footer < div#wrap < body', 'footer'],
    ['li < ul#nav-main < div.navbar < div#page-header < div#wrap < body', 'navigation'],
  ],
  vBulletin: [
    ['div#post_message_9 < td#td_post_9.alt1 < body', 'content'],
    ['blockquote.postcontent < div.postbody < li.postbit < body', 'content'],
    ['li < ul#navtabs.navtabs < div#navbar.navbar < body', 'navigation'],
    ['li < ul#footer_links < div#footer < body', 'footer'],
  ],
  XenForo: [
    ['div.bbWrapper < article.message-body < div.message-content < article.message < body', 'content'],
    ['div.bbWrapper < aside.message-signature < article.message < body', 'aside'],
    ['li < ul.p-breadcrumbs < div.p-body-inner < body', 'navigation'],
    ['div.block < div.p-body-sidebar < div.p-body-main < body', 'aside'],
  ],
  Reddit: [
    ['p < div.md < div.usertext-body < div.entry < div.thing < div.content[role=main] < body', 'content'],
    [
      'p < div.md < div.usertext-body < div.entry < div.comment < div.commentarea < div.content[role=main] < body',
      'comments',
    ],
    ['p < div.md < div.titlebox < div.side < body', 'aside'],
    ['p < div < shreddit-comment < shreddit-comment-tree < main < body', 'comments'],
    ['p < div < shreddit-post < main < body', 'content'],
  ],
  GitHub: [
    ['p < article.markdown-body.entry-content < div#readme < main < body', 'content'],
    ['p < td.comment-body.markdown-body < div.timeline-comment < main < body', 'comments'],
    ['li < div.BorderGrid < div.Layout-sidebar < main < body', 'aside'],
    ['span < div.Box-row < div.Layout-main < div.Layout.Layout--sidebarPosition-end < main < body', 'content'],
    ['li < ul < nav.js-repo-nav < main < body', 'navigation'],
  ],
  MediaWiki: [
    ['p < div.mw-parser-output < div#mw-content-text < div#content < body', 'content'],
    ['td < table < div.navbox[role=navigation] < div.mw-parser-output < body', 'navigation'],
    ['li < ul#footer-places < div#footer < body', 'footer'],
  ],
  Blogger: [
    [
      'div.separator < div.post-body.entry-content < div.post.hentry < div#Blog1.widget.Blog < div.content < body',
      'content',
    ],
    ['p < div.comment-form < div#comments < div#Blog1.widget.Blog < body', 'comments'],
    ['div.widget-content < div#HTML7.widget.HTML < div#sidebar-right-1.sidebar.section < body', 'aside'],
  ],
};

for (const [rule, examples] of Object.entries(rules)) {
  describe(rule, () => {
    test.each(examples)('%s: %s', (path, place) => {
      expect(placeOf(path)).toBe(place);
    });
  });
}

describe('any ancestry', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('comment', 'sidebar', 'content-', 'mainFooter', 'nav', '\n', ' ', 'has-', 'İ'),
  );
  const words = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
  const size = fc.option(fc.record({ text: fc.nat(9_000), linkText: fc.nat(9_000), links: fc.nat(90) }));
  const element = fc.record({
    name: fc.oneof(fc.constantFrom('div', 'p', 'section', 'article', 'header', 'footer', 'nav', 'body'), piece),
    role: fc.option(words),
    id: words,
    classes: words,
    itemprop: fc.option(words),
    itemtype: fc.option(words),
    label: fc.option(words),
    mark: words,
    caption: fc.oneof(words, fc.constantFrom('Related', 'Contents', 'Quellen')),
    size,
  });

  test('gets one of the places, the same each time', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 60 }), (ancestors) => {
        const { placement } = judge(linkRecord({ ancestors }));
        expect(placements).toContain(placement);
        expect(judge(linkRecord({ ancestors })).placement).toBe(placement);
      }),
    );
  });

  test('the words of the link itself and of the root do not count', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 20 }), words, words, (around, own, root) => {
        const place = (ownWords: string, rootWords: string) =>
          judge(
            linkRecord({
              ancestors: [
                { ...anchor(), classes: ownWords.replaceAll('products', '') },
                ...around,
                ancestorRecord({ name: 'body', classes: rootWords }),
              ],
            }),
          ).placement;
        expect(place(own, root)).toBe(place('', ''));
      }),
    );
  });

  test('running text is no box, however many links stand beside it', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(90), (linkText, links) => {
        const paragraph = ancestorRecord({ name: 'p', size: { text: 1_000, linkText, links } });
        const box = ancestorRecord({ classes: 'grid', size: { text: 2_000, linkText: 1_900, links: 99 } });
        const main = ancestorRecord({ name: 'main', size: { text: 9_000, linkText: 2_000, links: 120 } });
        expect(judge(linkRecord({ ancestors: [anchor(), paragraph, box, main] })).placement).toBe('content');
      }),
    );
  });

  test('no ancestry is unknown', () => {
    expect(judge(linkRecord()).placement).toBe('unknown');
  });

  test.each(['a-', 'sidebar ', 'content ', 'comment-', 'x', 'content-sidebar-', 'post-post', ' '])(
    'is read in no time when made of %j',
    (piece) => {
      const long = piece.repeat(500).slice(0, 500);
      const hostile = ancestorRecord({ classes: long, label: long, caption: long.slice(0, 60) });
      const started = performance.now();
      judge(linkRecord({ ancestors: Array(60).fill(hostile) }));
      expect(performance.now() - started).toBeLessThan(500);
    },
  );
});

describe('labels and confusion', () => {
  const labels: PlacementLabel[] = JSON.parse(readFileSync('test/labels/placement.json', 'utf8'));

  test('every label is of the list, no link twice, no page in tune and in held', () => {
    expect(labels.every(({ label }) => placements.includes(label))).toBe(true);
    expect(new Set(labels.map(({ page, index }) => `${page}#${index}`)).size).toBe(labels.length);
    const pages = (half: string) => new Set(labels.filter((one) => one.half === half).map(({ page }) => page));
    expect([...pages('tune')].filter((page) => pages('held').has(page) || pages('fresh').has(page))).toEqual([]);
    const count = (half: Half) => labels.filter((one) => one.half === half).length;
    expect(Object.fromEntries(halves.map((half) => [half, count(half)]))).toEqual({
      tune: 100,
      held: 100,
      fresh: 66,
      late: 120,
    });
    expect(labels.filter(({ half, doubt }) => half === 'late' && doubt)).toHaveLength(28);
    expect(labels.every(({ half }) => halves.includes(half))).toBe(true);
  });

  test('the table counts label by label', () => {
    const made = (index: number, label: Placement): PlacementLabel => ({ page: 'a', index, label, half: 'tune' });
    const confusion = confusionOf(
      [made(0, 'content'), made(1, 'aside'), made(2, 'comments'), made(3, 'footer')],
      [
        { page: 'a', index: 0, placement: 'content' },
        { page: 'a', index: 1, placement: 'footer' },
        { page: 'a', index: 2, placement: 'content' },
        { page: 'b', index: 3, placement: 'footer' },
      ],
    );
    expect(confusion).toMatchObject({ total: 3, right: 1, rightOfThree: 2, missing: [{ index: 3 }] });
    expect(confusion.table.aside.footer).toBe(1);
    const markdown = confusionMarkdown(confusion);
    expect(markdown).toContain('| aside | 0 | 0 | 0 | 1 | 0 | 0 | 0 |');
    expect(markdown).toContain('Content, comments, other: 2 of 3 (66.7 %). No finding: `a#3`.');
  });
});
