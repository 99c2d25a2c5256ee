// Facebook. Seen in public code of 2023–2026. The permalink of a post may be set on hover only; a post opened over
// the feed is a dialog; comments are articles within articles, and the link on a commenter's name carries comment_id
// too, so a permalink must name the post as well.
import type { PlatformRow, PostRule } from './platform';

const posts = ['/posts/', '/permalink/', 'story_fbid=', '/videos/', '/reel/', '/photo'];
const links = (more: string): string => posts.map((part) => `a[href*="${part}"]${more}`).join(', ');

const reading: Pick<PostRule, 'body' | 'permalink' | 'author'> = {
  body: '[data-ad-rendering-role="story_message"], [data-ad-preview="message"], [data-ad-comet-preview="message"]',
  permalink: [
    { selector: links('[href*="comment_id="]'), attribute: 'href' },
    { selector: links(''), attribute: 'href' },
  ],
  author: [
    { selector: '[data-ad-rendering-role="profile_name"] a' },
    { selector: 'h2 a, h3 a, h4 a' },
    { selector: 'a[role="link"]' },
  ],
};

export const facebook: PlatformRow = {
  id: 'facebook',
  name: 'Facebook',
  hosts: ['facebook.com', '*.facebook.com'],
  posts: [
    { kind: 'comment', container: '[role="article"] [role="article"]', ...reading },
    { kind: 'post', container: '[role="article"], [aria-posinset], [role="dialog"]', ...reading },
  ],
  feeds: ['^/(?:home\\.php)?$', '^/(?:search|hashtag|watch)(?:/|$)', '^/groups/[^/]+/?$', '^/[^/]+/?$'],
  parameters: ['story_fbid', 'id', 'fbid', 'v', 'comment_id', 'reply_comment_id', 'multi_permalinks'],
};
