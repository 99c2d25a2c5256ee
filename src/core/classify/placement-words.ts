// The names that people and platforms give to the places of a page. A table: a new platform is a word in its row, with
// an example in test/unit/core/classify/placement.test.ts. Words from the labelled pages (test/labels) and from the
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
  comments: '(?<!(?:recent|latest)-)comment(?!ed)… disqus respond replies conversation',
  content:
    '(?:entry|post|article|story|message|usertext)-?(?:body|content|text|message|header|footer|meta) hentry cooked postbit markdown-body mw-parser-output',
  // Boxes of other articles. They hold articles in small, so they must outrank what is inside.
  aside:
    '(?<=\\s)sidebar(?=\\s) related… recommend… suggest… …popular most-?(?:read|viewed|shared|commented|recent) (?:recent|latest)-?(?:comments|posts|articles|stories|news|entries|items?|list)',
};

/** A word counts whole: `nav` is in `main-nav` and `mainNav`, not in `navy`; `…` stands for more letters. */
const words: typeof names = {
  footer: '(?<!(?:card|modal|panel|widget)-)…footer… colophon copyright',
  aside:
    '…sidebar promo… ads? advert… sponsor… newsletter… subscribe sign-?up opt-?in (?:right|left|side)-col… rail taboola outbrain (?<=\\s)(?:aside|side|secondary)(?=\\s)',
  navigation: 'skip-(?:link|to)… page-(?:links|numbers) …nav(?:bar|igation)? …menu breadcrumb… pag(?:ination|er) toc',
  header: '(?<=\\s|(?:site|page|main|global|p)-)head(?:er…)? masthead top-?bar branding',
  unknown: 'modal cookie… consent',
};

/**
 * Words that tell where nothing else does, the nearest first: wrappers of most of a page are called so too, and
 * Elementor, Blogger and shops call every part of an article a widget.
 */
const hints: typeof names = {
  aside: 'widget…',
  unknown: 'flash alert toast notif…',
  content:
    '(?<=\\s|(?:page|site|main|primary|region|blog|post|single|left|cent(?:er|re)|middle)-)content main primary article post entry story topic message product… recipe results',
};

/**
 * What tells no place: what a wrapper has or has not, a post's format, a counter that leads to the comments, and the
 * sidebar of a wrapper that names the content first (`content-wrapper right-sidebar`).
 */
const noise =
  /(?<![a-z])(?:has|no|with|format)-[a-z]+|comments?-(?:author-)?(?:link|count|number|shortcut|open|closed|icon|button)s?(?![a-z])|(?:add|leave|post|write|without)-comments?(?![a-z])|[a-z]+-(?:false|none)(?![a-z])|sidebar-position[a-z-]*|sidebar(?<=\s(?:content|main|page|site)\S*\s.*)/g;

/**
 * What stands over a box, from its beginning: words that close a caption end in `$`. In English, German, French, Spanish,
 * Italian, Portuguese, Dutch, Russian, Japanese and Chinese, as news sites and the related-posts plugins of WordPress
 * write them, 2026-11.
 */
const captions: PlacementWords['captions'] = {
  navigation: [
    '(?:table of )?contents$|on this page$',
    'inhalt(?:sverzeichnis)?$|sommaire$|table des matières$|(?:tabla de )?contenidos?$|índice$|indice$|inhoud$',
    'содержание$|оглавление$|目次$|目录$',
  ],
  // Tags and sources are an article's own.
  content: [
    'tags?:|tagged |filed under|posted in|labels?:|schlagw[^ ]+:|libellés|etiquetas:|temas$',
    '(?:sources?|references|further reading|external links|quellen|literatur|einzelnachweise|weblinks)$',
    '(?:références|bibliographie|fuentes|referencias|bibliografía|fonti|fontes|bronnen|источники|литература|参考文献)$',
  ],
  comments: [
    '(?:comments|kommentare|commentaires|comentarios|commenti|comentários|reacties|комментарии|コメント|评论)$',
  ],
  aside: [
    'related|recommended(?: (?:for|stor|reading|articles|posts|videos|topics)|$)|recent (?:posts|stories|comments|articles|news)',
    '(?:most |what.s )?popular|most (?:read|viewed|commented|shared|recent)|trending|you (?:may|might)|sponsored|advertise',
    'more (?:from|in|on|stories|articles|news|posts)|read (?:more|next|also)|see also:|up next|don.t miss|editor.s (?:picks?|choice)',
    '(?:latest|featured)(?: (?:news|posts|articles|stories|videos|headlines)|$)',
    'weitere |mehr (?:aus|zum|von)|ähnliche|verwandte|passend|auch interessant|das könnte|meist|neueste|anzeige$',
    'articles? (?:similaires?|liés|récents)|sur le même|à lire|lire (?:aussi|plus)|les plus lus|à découvrir',
    '(?:[a-zí]+ )?relacionad|te puede|también te|lo más|más (?:leíd|vist|notic)|las \\+|leia |veja também|mais lidas',
    'leggi anche|potrebbe|articoli (?:correlati|recenti)|i più letti|lees ook|meer (?:over|van)|gerelateerd|meest gelezen',
    'читайте|похожие|популярн|по теме|ещё по|関連|おすすめ|人気|最近|新着|相关|推荐|热门|最新',
  ],
};

/** An article's own text, and the lines over and under it. */
const body =
  '(?<![a-z])(?:(?:entry|post|article|story|message|usertext)-?(?:body|content|text|message|header|footer|meta)|cooked|markdown-body|mw-parser-output)(?![a-z])';

/** Names of boxes in which an article says where to buy what it is about. */
const trade = '(?<![a-z])(?:affiliate|buy|merchant|offers?|price|products?)(?![a-z])';

/** The whole table as plain data: the background hands it to the page script. */
export const placementWords: PlacementWords = {
  names,
  strongWords,
  words,
  hints,
  captions,
  body,
  trade,
  noise: noise.source,
};
