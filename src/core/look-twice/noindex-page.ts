// A page that asks search engines to leave it out of their index: a link there is seen by few and counted by none.
import type { SignKind } from './sign';

export const noindexPage: SignKind<'noindex-page'> = {
  id: 'noindex-page',
  see: ({ scan }) => (scan.page.robots.noindex ? { values: {} } : null),
};
