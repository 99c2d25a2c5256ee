// THE LIST of what help refers to. Each was read for what is said here; a person can read it too.

interface Source {
  readonly id: string;
  readonly title: string;
  readonly url: string;
}

export const sources = [
  {
    id: 'google-outbound',
    title: 'Google: Qualify your outbound links',
    url: 'https://developers.google.com/search/docs/crawling-indexing/qualify-outbound-links',
  },
  {
    id: 'google-hints',
    title: 'Google: Evolving "nofollow" (2019)',
    url: 'https://developers.google.com/search/blog/2019/09/evolving-nofollow-new-ways-to-identify',
  },
  {
    id: 'google-robots',
    title: 'Google: Robots meta tag and X-Robots-Tag',
    url: 'https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag',
  },
  {
    id: 'google-crawlable',
    title: 'Google: Link best practices',
    url: 'https://developers.google.com/search/docs/crawling-indexing/links-crawlable',
  },
  {
    id: 'google-spam',
    title: 'Google: Spam policies',
    url: 'https://developers.google.com/search/docs/essentials/spam-policies',
  },
  {
    id: 'google-noindex',
    title: 'Google: Block indexing with noindex',
    url: 'https://developers.google.com/search/docs/crawling-indexing/block-indexing',
  },
  {
    id: 'google-canonical',
    title: 'Google: Specify a canonical address',
    url: 'https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls',
  },
  {
    id: 'google-disavow',
    title: 'Google: Disavow links to your site',
    url: 'https://support.google.com/webmasters/answer/2648487',
  },
  {
    id: 'html-links',
    title: 'HTML Standard: Link types',
    url: 'https://html.spec.whatwg.org/multipage/links.html#linkTypes',
  },
  {
    id: 'referrer-policy',
    title: 'W3C: Referrer Policy',
    url: 'https://www.w3.org/TR/referrer-policy/',
  },
] as const satisfies readonly Source[];
export type SourceId = (typeof sources)[number]['id'];
