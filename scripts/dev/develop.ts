// Builds, starts a browser with what was built, and for each change of the sources builds again and has the browser take it
// over. It is the build that people get, in a folder of its own: what one sees here is what they will see.
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Driver, type Kind, type LaunchOptions, launch } from '../browser/driver';
import { runVite, targets } from '../build/build-extension';
import { watchSources } from './watch-sources';

interface Wish {
  readonly root: string;
  readonly kind: Kind;
  readonly options?: LaunchOptions;
  readonly say: (line: string) => void;
}

/** The browser, once it stands; null where the first build failed. It follows the sources until it is closed. */
export async function develop({ root, kind, options, say }: Wish): Promise<Driver | null> {
  const folder = join(root, 'dist', `dev-${targets[kind]}`);
  const build = async (): Promise<boolean> => {
    const fresh = `${folder}.next`;
    const { ok, output } = await runVite(targets[kind], { folder: fresh, root });
    if (!ok) say(`It was not built; the browser keeps what it has.\n${output}`);
    else {
      // At one go, so that the browser never meets half of it.
      rmSync(folder, { recursive: true, force: true });
      renameSync(fresh, folder);
    }
    return ok;
  };
  if (!(await build())) return null;
  const driver = await launch(kind, { ...options, extensionDir: folder });
  const until = new AbortController();
  void driver.ended.then(() => until.abort());

  let changed: string | undefined;
  let running = false;
  const follow = async (): Promise<void> => {
    if (running) return;
    running = true;
    while (changed !== undefined && !until.signal.aborted) {
      const name = changed;
      changed = undefined;
      const began = performance.now();
      if (!(await build())) continue;
      await driver.update().catch((error: Error) => {
        if (!until.signal.aborted) say(`The browser did not take it: ${error.message}`);
      });
      if (!until.signal.aborted)
        say(`${name}: built and loaded in ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
    running = false;
  };
  watchSources(
    root,
    (name) => {
      changed = name;
      void follow();
    },
    until.signal,
  );
  return driver;
}
