// Stored copies that name the page they show. A link to one does not lead to the page: never a backlink.
// Sources: the archives' own help pages on address forms; AMP's page on cache URLs. Read 2026-11.
import type { WrapperRow } from './redirect-wrappers';

// biome-ignore format: a row reads across: who and where, what, proof
export const archiveWrappers: readonly WrapperRow[] = [
  // The two letters after the time ask for a raw form (id_, im_, if_ …). Without a time: the latest copy.
  { id: 'web-archive', name: 'web.archive.org', hosts: ['web.archive.org'], archived: true,
    path: '^/web/(?:\\d{1,14}(?:[a-z]{2}_)?/)?(.+)$', bareHost: true,
    example: { wrapped: 'https://web.archive.org/web/20160218174457/http://creativecommons.org/licenses/by-nc-sa/3.0/de/', target: 'http://creativecommons.org/licenses/by-nc-sa/3.0/de/' } },
  { id: 'archive-today', name: 'archive.today', hosts: ['archive.today', 'archive.ph', 'archive.is', 'archive.md', 'archive.fo', 'archive.li', 'archive.vn'], archived: true,
    path: '^/(?:newest|oldest|\\d{14}|\\d{4}\\.\\d\\d\\.\\d\\d-\\d{6}|o/\\w+)/(.+)$', bareHost: true,
    example: { wrapped: 'https://archive.ph/20200101000000/https://example.com/page', target: 'https://example.com/page' } },
  { id: 'arquivo', name: 'Arquivo.pt', hosts: ['arquivo.pt'], archived: true,
    path: '^/wayback/\\d{1,14}(?:[a-z]{2}_)?/(.+)$', bareHost: true,
    example: { wrapped: 'https://arquivo.pt/wayback/19961013145650/http://www.example.pt/', target: 'http://www.example.pt/' } },
  { id: 'google-amp', name: 'Google AMP', hosts: ['google.*', '*.google.*'], archived: true,
    path: '^/amp/(.+)$', replace: [['^(?!s/)', 'http://'], ['^s/', 'https://']],
    example: { wrapped: 'https://www.google.ch/amp/s/www.nzz.ch/amp/feuilleton/linguistische-denkfehler-ld.1472991', target: 'https://www.nzz.ch/amp/feuilleton/linguistische-denkfehler-ld.1472991' } },
  { id: 'google-amp', name: 'AMP cache', hosts: ['cdn.ampproject.org', '*.cdn.ampproject.org', '*.bing-amp.com'], archived: true,
    path: '^/[cv]/(.+)$', replace: [['^(?!s/)', 'http://'], ['^s/', 'https://']],
    example: { wrapped: 'https://www-bbc-co-uk.cdn.ampproject.org/c/www.bbc.co.uk/news/amp/technology-40932487', target: 'http://www.bbc.co.uk/news/amp/technology-40932487' } },
  { id: 'yandexTurbo', name: 'Yandex Turbo', hosts: ['*.turbopages.org'], archived: true,
    path: '^/([^/?#]+)/s(/.*)$', prefix: 'https://',
    example: { wrapped: 'https://news-example-com.turbopages.org/news.example.com/s/path', target: 'https://news.example.com/path' } },
];
