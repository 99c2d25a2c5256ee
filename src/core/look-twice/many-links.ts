// A page with very many links to other sites: a directory, a link list, or a page that sells them.
import type { SignKind } from './sign';

/**
 * Google's guidelines once asked for "a reasonable number (fewer than 100)"; the number went, the habit of counting
 * stayed. Ours: more than that many to other sites, however many lead to the site itself.
 */
const MANY = 100;

export const manyLinks: SignKind<'many-links'> = {
  id: 'many-links',
  see({ scan: { counts } }) {
    const count = counts.outbound + counts.backlinks.total;
    return count > MANY ? { values: { count } } : null;
  },
};
