// The last megabytes of a disk are left alone: below them the browser is not even asked to write.
import { afterEach, expect, test } from '@jest/globals';
import { askRoomToOpen, askRoomToWrite } from '../../../src/platform/room-left';

const MB = 2 ** 20;
const own = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
let asked = 0;

/** What the browser says is free. */
function leave(bytes: number | undefined): void {
  const estimate = async () => {
    asked += 1;
    return bytes === undefined ? {} : { quota: 1_000 * MB, usage: 1_000 * MB - bytes };
  };
  Object.defineProperty(globalThis, 'navigator', { value: { storage: { estimate } }, configurable: true });
}
afterEach(() => {
  if (own) Object.defineProperty(globalThis, 'navigator', own);
});

test('less than 16 MB: nothing is written; less than 2 MB: it is not even opened', async () => {
  const full = { name: 'QuotaExceededError' };
  leave(16 * MB - 1);
  await expect(askRoomToWrite(0)).rejects.toMatchObject(full);
  await askRoomToOpen();
  leave(2 * MB - 1);
  await expect(askRoomToOpen()).rejects.toMatchObject(full);
  leave(2 * MB);
  await askRoomToOpen();
  leave(16 * MB);
  await askRoomToWrite(0);
});

test('that there is room is believed for five seconds; that there is none never', async () => {
  leave(99 * MB);
  await askRoomToWrite(100_000);
  leave(0);
  asked = 0;
  await askRoomToWrite(104_999);
  expect(asked).toBe(0);
  await expect(askRoomToWrite(105_000)).rejects.toThrow();
  await expect(askRoomToWrite(105_001)).rejects.toThrow();
  expect(asked).toBe(2);
});

test('a browser that does not say is believed to have room', async () => {
  leave(undefined);
  await askRoomToOpen();
  await askRoomToWrite(200_000);
});
