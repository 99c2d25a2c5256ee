// Asks axe-core what in a document fails people who see, hear or steer it in another way: every rule it has, best
// practices included; in dark once more those about colours, the only thing that is another there.
import { readFileSync } from 'node:fs';
import type { View } from '../../scripts/browser/driver';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

interface Result {
  readonly passes: readonly unknown[];
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
  }[];
}

/** One line a violation; none is what one wants. Works in the popup of both browsers. */
export async function violations(view: View): Promise<string[]> {
  await bringAxe(view);
  const all: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await view.emulate({ colorScheme });
    await view.waitFor(isStill, { what: `the document to stand still, ${colorScheme}` }, colorScheme);
    const found = await view.evaluate<string[]>(ask, colorScheme === 'dark' ? colours : {});
    all.push(...found.map((line) => `${colorScheme}: ${line}`));
  }
  return all;
}

/** The same for the colours alone, in whatever the document wears now. */
export async function colourViolations(view: View): Promise<string[]> {
  await bringAxe(view);
  return view.evaluate<string[]>(ask, colours);
}

/** Half a megabyte: once a document. */
async function bringAxe(view: View): Promise<void> {
  if (!(await view.evaluate("'axe' in window"))) await view.evaluate(`(() => { ${source}\n; return true; })()`);
}

/** A colour on its way to another one has neither's contrast. */
function isStill(colorScheme: string): boolean {
  return (
    matchMedia(`(prefers-color-scheme: ${colorScheme})`).matches &&
    !document.getAnimations().some((one) => one instanceof CSSTransition)
  );
}

// By its tag a rule is asked also where axe-core leaves it out by itself, as this one of level AAA.
const colours = { runOnly: ['cat.color'], rules: { 'color-contrast-enhanced': { enabled: false } } };

/** @param narrowed which rules, where not all */
async function ask(narrowed: { readonly runOnly?: readonly string[] }): Promise<string[]> {
  const { axe } = window as unknown as { axe: { run(options: object): Promise<Result> } };
  const result = await axe.run({ resultTypes: ['violations'], ...narrowed });
  // A document in which nothing could be judged is no document without faults.
  if (result.passes.length + result.violations.length < (narrowed.runOnly ? 1 : 5))
    return [`only ${result.passes.length} rules found something to judge`];
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
