// Discord in the browser. Ids: a copy of its markup of 2024. A message that follows another of the same author shows
// no name of its own.
import type { PlatformRow } from './platform';

export const discord: PlatformRow = {
  id: 'discord',
  name: 'Discord',
  hosts: ['discord.com', '*.discord.com'],
  posts: [
    {
      kind: 'post',
      container: '[id^="chat-messages-"]',
      body: '[id^="message-content-"]',
      permalink: [
        {
          attribute: 'id',
          pattern: '^chat-messages-(\\d+)-(\\d+)$',
          page: '^/channels/([\\w@]+)/',
          template: '/channels/{p1}/{1}/{2}',
        },
      ],
      author: [{ selector: '[id^="message-username-"]' }],
    },
  ],
  feeds: ['^/channels/'],
  parameters: [],
};
