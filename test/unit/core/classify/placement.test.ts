import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { confusionMarkdown, confusionOf, type PlacementLabel } from '../../../../scripts/accuracy/placement-confusion';
import { classifyPlacement, type Placement, placements } from '../../../../src/core/classify/placement';
import type { AncestorRecord, LinkRecord } from '../../../../src/core/facts';
import { documentRecord, linkRecord, tables } from '../../../fakes/records';

/** `p < div#content.wide < main[role=main]`: the elements a link stands in, nearest first. */
function ancestry(path: string): AncestorRecord[] {
  return path.split(' < ').map((element) => {
    const value = (pattern: RegExp) => pattern.exec(element)?.[1] ?? null;
    return {
      name: value(/^([^#.[]+)/) ?? 'div',
      role: value(/\[role=([^\]]*)\]/),
      id: value(/^[^#[]*#([^.[]+)/) ?? '',
      classes: (value(/^[^.[]*\.([^[]+)/) ?? '').replaceAll('.', ' '),
      itemprop: value(/\[itemprop=([^\]]*)\]/),
      itemtype: value(/\[itemtype=([^\]]*)\]/),
    };
  });
}

const judge = (link: LinkRecord) => classifyPlacement(link, documentRecord(), tables);
const placeOf = (path: string) => judge(linkRecord({ ancestors: ancestry(path) })).placement;

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
  const element = fc.record<AncestorRecord>({
    name: fc.oneof(fc.constantFrom('div', 'p', 'section', 'article', 'header', 'footer', 'nav', 'body'), piece),
    role: fc.option(words),
    id: words,
    classes: words,
    itemprop: fc.option(words),
    itemtype: fc.option(words),
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

  test('no ancestry is unknown', () => {
    expect(judge(linkRecord()).placement).toBe('unknown');
  });

  test.each(['a-', 'sidebar ', 'content ', 'comment-', 'x', 'content-sidebar-', 'post-post', ' '])(
    'is read in no time when made of %j',
    (piece) => {
      const hostile = { ...(ancestry('div')[0] as AncestorRecord), classes: piece.repeat(500).slice(0, 500) };
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
    expect(labels.filter(({ half }) => half === 'tune')).toHaveLength(100);
    expect(labels.filter(({ half }) => half === 'held')).toHaveLength(100);
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
    expect(markdown).toContain('Content, comments, other: 2 of 3 (66.7 %).');
  });
});
