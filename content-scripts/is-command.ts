// What a page script is told comes from our own pages and the background alone; it is parsed all the same. By hand: a
// schema weighs more than a page script may.
import type { Command, RevealLink } from '../src/platform/messages';

const verbs = ['leave', 'context-changed', 'rescan', 'get-scan', 'check-headers', 'list-unresolved'] satisfies Exclude<
  Command['verb'],
  'reveal-link'
>[];

export function isCommand(told: unknown): told is Command {
  const { verb, scanId, index } = (told ?? {}) as Partial<RevealLink>;
  // Only this one carries anything.
  if (verb === 'reveal-link') return typeof scanId === 'string' && typeof index === 'number';
  return verbs.includes(verb as never);
}
