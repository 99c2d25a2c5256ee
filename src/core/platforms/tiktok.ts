// TikTok links to other sites in a profile's bio only; what stands under a video leads back to TikTok.
import type { PlatformRow } from './platform';

export const tiktok: PlatformRow = {
  id: 'tiktok',
  name: 'TikTok',
  hosts: ['tiktok.com', '*.tiktok.com'],
  posts: [{ kind: 'profile', container: '[data-e2e="user-page"], [data-e2e="user-link"]' }],
  feeds: ['^/$', '^/(?:foryou|following|explore|search|tag)(?:/|$)', '^/@[^/]+/?$'],
  parameters: [],
};
