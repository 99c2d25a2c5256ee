// Builds the extension for both browsers and says where it is.
import { allTargets, buildExtension } from './build-extension';

/** @returns the exit status: 1 where a build failed */
export async function main(): Promise<number> {
  let failed = 0;
  for (const target of allTargets) {
    const { ok, output } = await buildExtension(target);
    if (ok) console.log(`dist/${target} is built`);
    else {
      console.error(`dist/${target} was not built:\n${output}`);
      failed += 1;
    }
  }
  return failed ? 1 : 0;
}
