// The order of the files: what takes longest begins first, so that in the end nobody waits for one that began late.
import { statSync } from 'node:fs';

/** Short files that take long, the longest first: their tests are in folders of their own, or wait for browsers to start. */
const longest = ['soak', 'life', 'hostile', 'living', 'popup', 'pages'].map((name) => `/e2e/${name}.test.ts`);

export default class LongestFirst {
  sort(tests) {
    const rank = ({ path }) => {
      const at = longest.findIndex((end) => path.endsWith(end));
      return at < 0 ? -statSync(path).size : -1e9 + at;
    };
    return [...tests].sort((a, b) => rank(a) - rank(b));
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
