// What a page script obeys: a whole command of each verb, and what each must be. A new one is missed here by the types.
import * as v from 'valibot';
import type { Command } from '../../src/platform/messages';

type Of<Verb extends Command['verb']> = Extract<Command, { verb: Verb }>;

export const wholeCommands: { readonly [Verb in Command['verb']]: Of<Verb> } = {
  leave: { verb: 'leave' },
  'context-changed': { verb: 'context-changed' },
  rescan: { verb: 'rescan' },
  'get-scan': { verb: 'get-scan' },
  'check-headers': { verb: 'check-headers' },
  'list-unresolved': { verb: 'list-unresolved' },
  'reveal-link': { verb: 'reveal-link', scanId: 'a', index: 0 },
};

const bare = <Verb extends Command['verb']>(verb: Verb) => v.object({ verb: v.literal(verb) });

const schemas: { readonly [Verb in Command['verb']]: v.GenericSchema<unknown, Of<Verb>> } = {
  leave: bare('leave'),
  'context-changed': bare('context-changed'),
  rescan: bare('rescan'),
  'get-scan': bare('get-scan'),
  'check-headers': bare('check-headers'),
  'list-unresolved': bare('list-unresolved'),
  'reveal-link': v.object({ verb: v.literal('reveal-link'), scanId: v.string(), index: v.number() }),
};

export function isWholeCommand(one: unknown): boolean {
  return Object.values(schemas).some((schema) => v.is(schema, one));
}
