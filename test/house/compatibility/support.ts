// What the browsers' makers and MDN say of each feature (@mdn/browser-compat-data), asked for the oldest browsers the
// manifest lets in.
import { readFileSync } from 'node:fs';
import manifest from '../../../manifest.json' with { type: 'json' };

interface Statement {
  readonly version_added?: string | boolean | null;
  readonly version_removed?: string | boolean | null;
  readonly flags?: readonly unknown[];
  readonly prefix?: string;
  readonly alternative_name?: string;
}

export interface Feature {
  readonly __compat?: { readonly support: Readonly<Record<string, Statement | readonly Statement[]>> };
  readonly [name: string]: Feature | Feature['__compat'];
}

/** The oldest of each. Edge takes the same build as Chrome, and its versions are Chromium's. */
export const floors: Readonly<Record<string, number>> = {
  chrome: Number(manifest.minimum_chrome_version),
  edge: Number(manifest.minimum_chrome_version),
  firefox: Number.parseFloat(manifest.browser_specific_settings.gecko.strict_min_version),
};
export const browsers = Object.keys(floors);

export const data = JSON.parse(readFileSync('node_modules/@mdn/browser-compat-data/data.json', 'utf8')) as Feature;

/** The feature at a path, where the data knows it. */
export function featureAt(...path: readonly string[]): Feature | undefined {
  let at: Feature | undefined = data;
  for (const name of path) at = childOf(at, name);
  return at;
}

export function childOf(feature: Feature | undefined, name: string): Feature | undefined {
  // Every object has a `constructor`.
  if (!feature || name === '__compat' || !Object.hasOwn(feature, name)) return undefined;
  return feature[name] as Feature;
}

/** The browsers whose floor has not got it. A feature of which the data says nothing is nobody's lack. */
export function lacking(feature: Feature, asked: readonly string[] = browsers): string[] {
  const support = feature.__compat?.support;
  if (!support) return [];
  return asked.filter((browser) => {
    const said = support[browser];
    if (said === undefined) return false;
    return !(Array.isArray(said) ? said : [said]).some((one: Statement) => holds(one, floors[browser] ?? 0));
  });
}

function holds({ version_added, version_removed, flags, prefix, alternative_name }: Statement, floor: number): boolean {
  if (flags || prefix || alternative_name || typeof version_added !== 'string') return false;
  const since = versionOf(version_added);
  return since <= floor && !(typeof version_removed === 'string' && versionOf(version_removed) <= floor);
}

/** "≤79" is 79; "preview" is none yet. */
function versionOf(text: string): number {
  const version = Number.parseFloat(text.replace('≤', ''));
  return Number.isNaN(version) ? Number.POSITIVE_INFINITY : version;
}
