// Links to other sites are marked by a second script. It must stand in the page before the page is read with the new
// choice: nobody asks it afterwards.
import { expect, jest, test } from '@jest/globals';

const happened: string[] = [];
let put = (): void => {};

jest.unstable_mockModule('../../../src/platform/browser', () => ({
  default: {
    tabs: {
      query: async () => [{ id: 1 }, {}],
      sendMessage: async (id: number, { verb }: { verb: string }) => void happened.push(`${verb} ${id}`),
    },
  },
}));
jest.unstable_mockModule('../../../src/platform/page-access', () => ({
  addOutside: (id: number) =>
    new Promise<void>((resolve) => {
      put = () => {
        happened.push(`put ${id}`);
        resolve();
      };
    }),
}));
const chosen = { what: 'external' };
jest.unstable_mockModule('../../../src/platform/stores', () => ({ settings: { get: async () => chosen } }));
const { tellAll } = await import('../../../background/tell-tabs');
const aMoment = () => new Promise((done) => setTimeout(done, 0));

test('a page hears of the choice once the second script is in it', async () => {
  await tellAll();
  await aMoment();
  expect(happened).toEqual([]);
  put();
  await aMoment();
  expect(happened.splice(0)).toEqual(['put 1', 'context-changed 1']);

  chosen.what = 'tracked';
  await tellAll();
  await aMoment();
  expect(happened).toEqual(['context-changed 1']);
});
