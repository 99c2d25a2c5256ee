// `npm run package`: archives for the Chrome Web Store and Edge Add-ons, for addons.mozilla.org, and of the source from
// which a reviewer makes the latter anew. `--check` makes them anew elsewhere and compares.
import { existsSync } from 'node:fs';
import { allTargets } from '../build/build-extension';
import { type Archive, clearArchives, packExtension, packSource, uncommitted } from './archives';
import { checkArchives } from './check-archives';
import { describeArchive } from './describe-archive';
import { refuseSuperfluous } from './superfluous';

/** @returns the exit status: 1 where a check failed, 2 for wrong usage */
export async function main(args: readonly string[]): Promise<number> {
  const wrong = args.find((one) => one !== '--check');
  if (wrong !== undefined) {
    console.error(`npm run package takes no ${wrong}: only --check, which makes all archives anew and compares them`);
    return 2;
  }
  const check = args.includes('--check');
  if (!existsSync('.git')) throw new Error('The source archive holds what git tracks: package from a clone');
  const changed = uncommitted();
  if (changed.length && check) throw new Error(`Commit first, a clone is compared: ${changed.join(', ')}`);
  if (changed.length) console.log(`Not committed, and in these archives all the same: ${changed.join(', ')}`);
  clearArchives();
  const archives: Archive[] = [];
  for (const target of allTargets) archives.push(refuseSuperfluous(await packExtension(target)));
  archives.push(packSource());
  for (const archive of archives) console.log(describeArchive(archive));
  return check ? checkArchives(archives) : 0;
}
