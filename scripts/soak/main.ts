// `npm run soak`: the trials with their full numbers, in both browsers, as one table.

import { describeMachine } from '../bench/machine';
import { type Kind, kinds } from '../browser/driver';
import { buildExtension, targets } from '../build/build-extension';
import { soaks } from './soaks';

const USAGE = `npm run soak -- [${soaks.map(({ id }) => id).join('] [')}] [--browser ${kinds.join('|')}]`;

/** @returns the exit status: 1 where something did not hold, 2 for wrong usage */
export async function main(args: readonly string[]): Promise<number> {
  const at = args.indexOf('--browser');
  const only = at < 0 ? undefined : args[at + 1];
  const wanted = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  const unknown = wanted.find((id) => !soaks.some((soak) => soak.id === id));
  if (unknown !== undefined || (at >= 0 && !kinds.some((kind) => kind === only))) {
    console.error(USAGE);
    return 2;
  }
  const lines: string[] = [];
  let failed = false;
  for (const kind of kinds.filter((one: Kind) => only === undefined || one === only)) {
    const built = await buildExtension(targets[kind]);
    if (!built.ok) throw new Error(built.output);
    console.error(await describeMachine(kind));
    for (const { id, what, full, run } of soaks.filter((soak) => wanted.length === 0 || wanted.includes(soak.id))) {
      console.error(`${id}, ${kind} …`);
      const began = performance.now();
      const setting = {
        kind,
        extensionDir: `dist/${targets[kind]}`,
        amount: full,
        say: (line: string) => console.error(line),
      };
      const { seen, wrong } = await run(setting).catch((error: Error) => ({ seen: '', wrong: [error.message] }));
      const seconds = Math.round((performance.now() - began) / 1000);
      for (const line of wrong) console.error(`  ${line}`);
      failed ||= wrong.length > 0;
      lines.push(
        `| ${what.replace('{n}', String(full))} | ${kind} | ${seen} | ${wrong.length === 0 ? 'held' : 'did not hold'} | ${seconds} s |`,
      );
    }
  }
  console.log(['| trial | browser | seen | | took |', '| --- | --- | --- | --- | --- |', ...lines].join('\n'));
  return failed ? 1 : 0;
}
