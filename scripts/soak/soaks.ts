// THE LIST of trials: `npm run soak` and test/e2e/soak.test.ts derive from it.
import { garbledStore } from './garbled-store';
import { hugeImport } from './huge-import';
import { killedAfterAck } from './killed-after-ack';
import { killedUpgrade } from './killed-upgrade';
import { newerLedger } from './newer-ledger';
import { noRoom } from './no-room';
import type { Soak } from './soak';
import { stoppedWorker } from './stopped-worker';
import { tabsAtOnce } from './tabs-at-once';

export const soaks: readonly Soak[] = [
  stoppedWorker,
  tabsAtOnce,
  killedAfterAck,
  killedUpgrade,
  newerLedger,
  noRoom,
  hugeImport,
  garbledStore,
];
