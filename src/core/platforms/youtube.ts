// YouTube. Names of elements: public code of 2025–2026; ids inside them: general knowledge. The element of the video
// outlives in-page navigation, hidden, with the last video's id: the page's own address is believed first.
import type { PlatformRow } from './platform';

export const youtube: PlatformRow = {
  id: 'youtube',
  name: 'YouTube',
  hosts: ['youtube.com', '*.youtube.com'],
  posts: [
    {
      kind: 'comment',
      container: 'ytd-comment-view-model, ytd-comment-renderer',
      body: '#content-text',
      permalink: [{ selector: '#published-time-text a, .published-time-text a', attribute: 'href' }],
      author: [{ selector: '#author-text' }],
    },
    {
      kind: 'post',
      container: 'ytd-backstage-post-renderer, ytd-post-renderer',
      body: '#content-text',
      permalink: [{ selector: '#published-time-text a, .published-time-text a', attribute: 'href' }],
      author: [{ selector: '#author-text' }],
    },
    {
      kind: 'post',
      container: 'ytd-watch-flexy',
      body: '#description',
      permalink: [{ page: '^/watch$' }, { attribute: 'video-id', template: '/watch?v={1}' }],
      author: [{ selector: '#owner #channel-name a' }],
    },
    { kind: 'profile', container: 'yt-channel-external-link-view-model' },
  ],
  feeds: ['^/$', '^/(?:results|feed|hashtag|playlist)(?:/|$)', '^/(?:@|c/|channel/|user/)'],
  parameters: ['v', 'lc', 'lb'],
};
