// A link that no visitor can see: kept for crawlers, often put there by someone who broke in.
import type { SignKind } from './sign';

export const hiddenLink: SignKind<'hidden-link'> = {
  id: 'hidden-link',
  see: ({ finding }) => (finding.visibility === 'hidden' ? { values: {} } : null),
};
