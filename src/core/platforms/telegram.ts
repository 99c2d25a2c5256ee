// Telegram's previews of public channels (t.me/s/<channel>). Seen in saved pages.
import type { PlatformRow } from './platform';

export const telegram: PlatformRow = {
  id: 'telegram',
  name: 'Telegram',
  hosts: ['t.me', '*.t.me', 'telegram.me', '*.telegram.me'],
  posts: [
    {
      kind: 'post',
      container: '.tgme_widget_message[data-post]',
      body: '.tgme_widget_message_text',
      permalink: [{ attribute: 'data-post', pattern: '^(\\w+/\\d+)$', template: 'https://t.me/{1}' }],
      author: [{ selector: '.tgme_widget_message_owner_name' }],
    },
    { kind: 'card', container: '.tgme_widget_message_link_preview' },
    { kind: 'profile', container: '.tgme_channel_info' },
  ],
  feeds: ['^/s/\\w+/?$'],
  parameters: [],
};
