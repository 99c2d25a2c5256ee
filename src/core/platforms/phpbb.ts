// phpBB, on any host, in its own style (templates of 2026). `sid` in its addresses is the visitor's session.
import type { PlatformRow } from './platform';

export const phpbb: PlatformRow = {
  id: 'phpbb',
  name: 'phpBB',
  hosts: [],
  marks: 'body#phpbb',
  posts: [
    {
      kind: 'post',
      container: '.post[id^="p"]',
      body: '.content',
      permalink: [
        { selector: '.author a[href*="#p"]', attribute: 'href' },
        { attribute: 'id', pattern: '^(p\\d+)$', template: '#{1}' },
      ],
      author: [
        { selector: '.postprofile .username, .postprofile .username-coloured' },
        { selector: '.author .username, .author .username-coloured' },
      ],
    },
    { kind: 'profile', container: '.signature, .postprofile' },
  ],
  feeds: ['/(?:index|viewforum|search|memberlist)\\.php$'],
  parameters: ['f', 't', 'p', 'start'],
};
