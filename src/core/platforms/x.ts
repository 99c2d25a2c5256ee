// X, formerly Twitter. Seen in saved markup of 2026 (data-testid). A quoted post holds no link; a card's link is
// opaque. `.tweet` is the markup until 2019, still found in saved pages.
import type { PlatformRow } from './platform';

const STATUS = '^(?:https?://[^/]+)?(/\\w+/status/\\d+)';

export const x: PlatformRow = {
  id: 'x',
  name: 'X',
  hosts: ['x.com', '*.x.com', 'twitter.com', '*.twitter.com'],
  posts: [
    {
      kind: 'post',
      container: '[data-testid="twitterArticleReadView"]',
      permalink: [{ page: '^/\\w+/(?:status|article)/\\d+' }],
      author: [{ page: '^/(\\w+)/', template: '@{p1}' }],
    },
    {
      kind: 'post',
      container: '[data-testid="tweet"], .tweet[data-permalink-path]',
      body: '[data-testid="tweetText"], [data-testid="card.wrapper"], .tweet-text',
      permalink: [
        { attribute: 'data-permalink-path' },
        { selector: '[data-testid="User-Name"] a[href*="/status/"]', attribute: 'href', pattern: STATUS },
        { selector: 'a[href*="/status/"]', attribute: 'href', pattern: STATUS },
      ],
      author: [
        { attribute: 'data-screen-name', template: '@{1}' },
        {
          selector: '[data-testid="User-Name"] a[href]',
          attribute: 'href',
          pattern: '^(?:https?://[^/]+)?/(\\w+)$',
          template: '@{1}',
        },
      ],
    },
    { kind: 'card', container: '[data-testid="card.wrapper"]' },
    {
      kind: 'profile',
      container: '[data-testid="UserDescription"], [data-testid="UserProfileHeader_Items"], [data-testid="UserUrl"]',
    },
  ],
  feeds: ['^/$', '^/(?:home|explore|search|notifications)(?:/|$)', '^/i/(?:lists|communities|bookmarks)', '^/\\w+/?$'],
  parameters: [],
  shownAddress: 'hidden-text',
};
