// The names that people and platforms give to the places of a page. A table: a new platform is a word in its row, with
// an example in test/unit/core/classify/placement.test.ts. Words from the tuning half of the labelled pages and from the
// public templates of phpBB, XenForo, Discourse, Disqus and Reddit, 2026-11.
import type { PlacementWords } from './placement';

/** What elements, ARIA roles and schema.org call a place; where these meet they mean the same. */
const names: PlacementWords['names'] = {
  comments: 'comments?',
  content: 'main article articlebody',
  footer: 'footer contentinfo wpfooter',
  aside: 'aside complementary wpsidebar',
  navigation: 'nav navigation menubar breadcrumblist sitenavigationelement',
  header: 'header banner wpheader',
  unknown: 'dialog',
};

/** Words in ids and classes that outrank the element's name: `article.comment`, `header.entry-header`. */
const strongWords: typeof names = {
  comments: '(?<!(?:recent|latest)-)comment… disqus respond replies conversation',
  content:
    '(?:entry|post|article|story|message|usertext)-?(?:body|content|text|message|header|footer|meta) hentry cooked postbit markdown-body mw-parser-output',
  // Boxes of other articles. They hold articles in small, so they must outrank what is inside.
  aside: '(?<=\\s)sidebar(?=\\s) related… recommend… suggest… …popular (?:recent|latest)-?(?:comments|posts)',
};

/** A word counts whole: `nav` is in `main-nav` and `mainNav`, not in `navy`; `…` stands for more letters. */
const words: typeof names = {
  footer: '(?<!(?:card|modal|panel|widget)-)…footer… colophon copyright',
  aside:
    '…sidebar promo… ads? advert… sponsor… newsletter (?:right|left|side)-col… rail taboola outbrain (?<=\\s)(?:aside|side|secondary)(?=\\s)',
  navigation: '…nav(?:bar|igation)? …menu breadcrumb… pag(?:ination|er) toc',
  header: '(?<=\\s|(?:site|page|main|global|p)-)head(?:er…)? masthead top-?bar branding',
  unknown: 'modal cookie… consent',
};

/**
 * Words that tell where nothing else does, the nearest first: wrappers of most of a page are called so too, and
 * Elementor, Blogger and shops call every part of an article a widget.
 */
const hints: typeof names = {
  aside: 'widget…',
  content: 'content main primary article post entry story topic message product… recipe results',
};

/**
 * What tells no place: what a wrapper has or has not, a post's format, a counter that leads to the comments, and the
 * sidebar of a wrapper that names the content first (`content-wrapper right-sidebar`).
 */
const noise =
  /(?<![a-z])(?:has|no|with|format)-[a-z]+|comments?-(?:author-)?(?:link|count|number|shortcut|open|closed|icon|button)s?(?![a-z])|sidebar(?<=\s(?:content|main|page|site)\S*\s.*)/g;

/** The whole table as plain data: the background hands it to the page script. */
export const placementWords: PlacementWords = { names, strongWords, words, hints, noise: noise.source };
