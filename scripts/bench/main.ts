// `npm run bench`: the built extension in a real browser, measured part by part, as one table.
import { buildExtension, targets } from '../build/build-extension';
import { describeMachine } from './machine';
import { parseArguments } from './parse-arguments';
import type { Measured, Setting } from './part';
import { parts } from './parts';
import { table } from './table';
import { writeReport } from './write-report';

const RUNS = 7;
const QUICK_RUNS = 3;

/** @returns the exit status: 0 where everything could be measured, whatever the figures are */
export async function main(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args, Object.keys(parts));
  if (!parsed.ok) {
    console.error(parsed.message);
    return 2;
  }
  const { browser, quick, write } = parsed.value;
  const built = await buildExtension(targets[browser]);
  if (!built.ok) {
    console.error(built.output);
    return 1;
  }
  const setting: Setting = {
    browser,
    quick,
    entries: parsed.value.entries,
    keep: parsed.value.keep,
    steps: parsed.value.steps,
    runs: parsed.value.runs ?? (quick ? QUICK_RUNS : RUNS),
    say: (line) => console.error(line),
  };
  const machine = await describeMachine(browser);
  const measured: Measured[] = [];
  const failed: string[] = [];
  for (const name of parsed.value.parts) {
    setting.say(`${name} …`);
    // One part that fails says so, and the others are measured all the same.
    try {
      const one = (await parts[name]?.(setting)) ?? { rows: [] };
      measured.push(one);
      for (const { figure, value } of one.rows) setting.say(`  ${figure}: ${value}`);
    } catch (error) {
      failed.push(`${name}: ${(error as Error).message.split('\n')[0]}`);
      setting.say(`  ${failed.at(-1)}`);
    }
  }
  const command = ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  const section = [
    `Made by \`${command}\`, ${setting.runs} runs. ${machine}`,
    table(measured),
    ...failed.map((line) => `Not measured: ${line}`),
  ].join('\n\n');
  console.log(section);
  if (write) await writeReport(browser, section);
  return failed.length === 0 ? 0 : 1;
}
