// THE LIST of trials: `npm run soak` and test/e2e/soak.test.ts derive from it.
import { garbledStore } from './garbled-store';
import { killedAfterAck } from './killed-after-ack';
import type { Soak } from './soak';
import { stoppedWorker } from './stopped-worker';
import { tabsAtOnce } from './tabs-at-once';

export const soaks: readonly Soak[] = [stoppedWorker, tabsAtOnce, killedAfterAck, garbledStore];
