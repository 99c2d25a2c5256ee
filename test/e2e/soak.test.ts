// What the ledger survives, with small numbers; `npm run soak` takes the full ones. Each trial runs in both browsers at
// once, for most of it is waiting.
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Kind } from '../../scripts/browser/driver';
import type { Outcome } from '../../scripts/soak/soak';
import { soaks } from '../../scripts/soak/soaks';
import { builtFor, kindsHere } from './browsers';

/** Six starts of a browser in one trial: they were seen to take 110 s on a machine with ten times as much to do as it can. */
const TIMEOUT_MS = 300_000;

describe.each(soaks.map((soak) => [soak.what.replace('{n}', `${soak.small} (of ${soak.full})`), soak] as const))(
  'it survives: %s',
  (_, { small, run }) => {
    const runs = new Map<Kind, Promise<Outcome>>();
    beforeAll(() => {
      for (const kind of kindsHere) {
        const outcome = run({ kind, extensionDir: builtFor(kind), amount: small, say: () => {} });
        outcome.catch(() => {});
        runs.set(kind, outcome);
      }
    });
    test.each(kindsHere)(
      'in %s',
      async (kind) => {
        expect((await runs.get(kind))?.wrong).toEqual([]);
      },
      TIMEOUT_MS,
    );
  },
);
