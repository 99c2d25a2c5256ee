// Quora. The class of an answer and of its time: public code of 2021–2026; the rest is general knowledge.
import type { PlatformRow } from './platform';

export const quora: PlatformRow = {
  id: 'quora',
  name: 'Quora',
  hosts: ['quora.com', '*.quora.com'],
  posts: [
    {
      kind: 'post',
      container: '[class*="dom_annotate_question_answer_item"], [class*="dom_annotate_multifeed_bundle"]',
      body: '.spacing_log_answer_content, .puppeteer_test_answer_content',
      permalink: [
        { selector: 'a.answer_timestamp', attribute: 'href' },
        { selector: 'a[href*="/answer/"]', attribute: 'href' },
      ],
      author: [{ selector: 'a[href*="/profile/"]' }],
    },
  ],
  feeds: ['^/$', '^/(?:search|following|answer|spaces|topic)(?:/|$)', '^/profile/'],
  parameters: [],
};
