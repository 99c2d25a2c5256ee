// Pinterest. The pin's id in a grid is seen in public code (2018–2026); the markup of a pin's own page is general
// knowledge.
import type { PlatformRow } from './platform';

// Sources: the country sites that pinterest.com's own language menu leads to, as known in 2026.
const countries = 'at ca ch cl co.kr co.uk com.au com.mx de dk es fr ie it jp nz ph pt se'.split(' ');

export const pinterest: PlatformRow = {
  id: 'pinterest',
  name: 'Pinterest',
  hosts: ['com', ...countries].flatMap((end) => [`pinterest.${end}`, `*.pinterest.${end}`]),
  posts: [
    {
      kind: 'post',
      container: '[data-test-pin-id]',
      permalink: [{ attribute: 'data-test-pin-id', pattern: '^([\\w-]+)$', template: '/pin/{1}/' }],
      author: [{ selector: '[data-test-id="creator-profile-name"]' }],
    },
    {
      kind: 'post',
      container: '[data-test-id^="closeup"]',
      permalink: [{ page: '^/pin/([\\w-]+)', template: '/pin/{p1}/' }],
      author: [{ selector: '[data-test-id="creator-profile-name"]' }],
    },
  ],
  feeds: ['^/$', '^/(?:search|ideas|today|homefeed)(?:/|$)', '^/(?!pin/)[^/]+/(?:[^/]+/?)?$'],
  parameters: [],
};
