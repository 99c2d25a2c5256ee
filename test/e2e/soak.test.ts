// What the ledger survives, with small numbers; `npm run soak` takes the full ones.
import { describe, expect, test } from '@jest/globals';
import { kinds } from '../../scripts/browser/driver';
import { soaks } from '../../scripts/soak/soaks';
import { builtFor } from './browsers';

const only = process.env.BACKLIGHT_BROWSER;
/** Six starts of a browser in one trial: they were seen to take 110 s on a machine with ten times as much to do as it can. */
const TIMEOUT_MS = 300_000;

describe.each(kinds.filter((kind) => !only || kind === only))('it survives, in %s', (kind) => {
  test.each(soaks.map((soak) => [soak.what.replace('{n}', `${soak.small} (of ${soak.full})`), soak] as const))(
    '%s',
    async (_, { small, run }) => {
      const { wrong } = await run({ kind, extensionDir: builtFor(kind), amount: small, say: () => {} });
      expect(wrong).toEqual([]);
    },
    TIMEOUT_MS,
  );
});
