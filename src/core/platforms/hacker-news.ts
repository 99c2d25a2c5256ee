// Hacker News. Seen in saved pages: in a list a story is one row, and who sent it stands in the row after it.
import type { PlatformRow } from './platform';

export const hackerNews: PlatformRow = {
  id: 'hacker-news',
  name: 'Hacker News',
  hosts: ['news.ycombinator.com'],
  posts: [
    {
      kind: 'comment',
      container: 'tr.comtr',
      body: '.commtext',
      permalink: [{ attribute: 'id', pattern: '^(\\d+)$', template: 'item?id={1}' }],
      author: [{ selector: '.hnuser' }],
    },
    {
      kind: 'post',
      container: 'table.fatitem',
      body: '.commtext, .toptext',
      permalink: [{ selector: 'tr.athing', attribute: 'id', pattern: '^(\\d+)$', template: 'item?id={1}' }],
      author: [{ selector: '.hnuser' }],
    },
    {
      kind: 'post',
      container: 'table:not(.fatitem) > tbody > tr.athing',
      permalink: [{ attribute: 'id', pattern: '^(\\d+)$', template: 'item?id={1}' }],
      author: [{ next: true, selector: '.hnuser' }],
    },
  ],
  feeds: ['^/$', '^/(?:news|newest|front|ask|show|shownew|best|active|newcomments|submitted|threads|from|jobs)$'],
  parameters: ['id'],
};
