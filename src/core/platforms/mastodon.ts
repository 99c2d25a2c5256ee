// Mastodon, on any host: its own web page (source of 2025–2026). Releases before 4 link a post of another server to
// that server; such a permalink is not of this site and is left out.
import type { PlatformRow } from './platform';

export const mastodon: PlatformRow = {
  id: 'mastodon',
  name: 'Mastodon',
  hosts: [],
  marks: '#mastodon[data-props], meta[name="generator"][content^="Mastodon"]',
  posts: [
    {
      kind: 'post',
      container: '.status, .detailed-status',
      body: '.status__content',
      permalink: [{ selector: 'a.status__relative-time, a.detailed-status__datetime', attribute: 'href' }],
      author: [{ selector: '.display-name__account' }],
    },
    { kind: 'card', container: '.status-card' },
    { kind: 'profile', container: '.account__header, .public-account-header' },
  ],
  feeds: ['^/(?:home|public|explore|search|notifications|tags|lists|deck)?(?:/|$)', '^/@[^/]+/?$'],
  parameters: [],
};
