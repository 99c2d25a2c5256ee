// Pieces that are taken ahead: the same ones in the same order, and never more of them than are to be under way.
import { expect, test } from '@jest/globals';
import { ahead } from '../../../src/platform/stores/ledger/ahead';

async function all<Piece>(pieces: AsyncGenerator<Piece>): Promise<Piece[]> {
  const found: Piece[] = [];
  for await (const piece of pieces) found.push(piece);
  return found;
}

async function* counted(count: number, made: number[] = []): AsyncGenerator<number> {
  for (let nth = 0; nth < count; nth += 1) {
    made.push(nth);
    await Promise.resolve();
    yield nth;
  }
}

test.each([0, 1, 2, 3, 17])('%d pieces: all of them, in their order', async (count) => {
  expect(await all(ahead(counted(count)))).toEqual(Array.from({ length: count }, (_, nth) => nth));
});

test('while one is used the two behind it are made, and no more', async () => {
  const made: number[] = [];
  const seen: number[][] = [];
  for await (const piece of ahead(counted(6, made))) {
    await new Promise((done) => setTimeout(done));
    seen[piece] = [...made];
  }
  expect(seen[0]).toEqual([0, 1, 2]);
  expect(seen[1]).toEqual([0, 1, 2, 3]);
  expect(made).toEqual([0, 1, 2, 3, 4, 5]);
});

test('what fails fails whoever uses it, behind the pieces before', async () => {
  async function* failing(): AsyncGenerator<number> {
    yield 1;
    throw new Error('no more');
  }
  const seen: number[] = [];
  const using = (async () => {
    for await (const piece of ahead(failing())) seen.push(piece);
  })();
  await expect(using).rejects.toThrow('no more');
  expect(seen).toEqual([1]);
});

test('who stops half-way hears nothing of what fails behind', async () => {
  async function* failing(): AsyncGenerator<number> {
    yield 1;
    await Promise.resolve();
    throw new Error('unheard');
  }
  for await (const piece of ahead(failing())) {
    expect(piece).toBe(1);
    break;
  }
  // An unhandled rejection would end this test.
  await new Promise((done) => setTimeout(done, 5));
});
