// Features by their last name alone: of `x.union()` a walk over the code does not know what `x` is. Where every feature of
// that name is too young, it does not have to know. A name that something older has too is passed over.
import { childOf, type Feature, featureAt, lacking } from './support';

const members = new Map<string, Feature[]>();
const events = new Map<string, Feature[]>();

function collect(feature: Feature | undefined, depth: number): void {
  for (const name of Object.keys(feature ?? {})) {
    const child = childOf(feature, name);
    if (!child) continue;
    const [, event] = /^(.+)_event$/.exec(name) ?? [];
    const map = event ? events : members;
    const plain = event ?? name.replace(/_static$/, '');
    if (child.__compat) map.set(plain, [...(map.get(plain) ?? []), child]);
    if (depth > 1) collect(child, depth - 1);
  }
}
// Interfaces and their members. What lies deeper are notes on arguments and the like.
collect(featureAt('api'), 2);
collect(featureAt('javascript', 'builtins'), 2);

// Each property of style sheets is one of `style` and of `getComputedStyle` too, but stands in the data only once.
for (const [name, property] of Object.entries(featureAt('css', 'properties') ?? {})) {
  const inScripts = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  members.set(inScripts, [...(members.get(inScripts) ?? []), property as Feature]);
}

/** The browsers in which nothing of that name is there yet; none where something is, or nothing is known. */
function young(features: readonly Feature[] | undefined): string[] {
  if (!features?.length) return [];
  const [first = [], ...rest] = features.map((feature) => lacking(feature));
  return first.filter((browser) => rest.every((other) => other.includes(browser)));
}

export const youngMember = (name: string): string[] => young(members.get(name));
export const youngEvent = (name: string): string[] => young(events.get(name));
