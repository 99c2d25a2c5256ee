// What the popup's first screen needs comes in few files: the browser asks its disk for each, one message there and one
// back, and by itself the bundler cuts what is shared as finely as it is shared. There were 61, and the popup answered a
// press some 70 ms later (docs/performance.md). Nobody loads what he does not need: there is one file for each set of
// those who load the same.

/** What the bundler knows of a module. */
interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** Alone, so that the first paint waits for nothing else. */
const SKELETON = /\/popup\/start\.ts$/;
const POPUP = /\/popup\/main\.tsx?$/;
const WORKER = /\/background\/background\.ts$/;
const DASHBOARD = /\/dashboard\/main\.tsx?$/;
const ROOM = /\/dashboard\//;

/** The bundler takes a module's needs along into its file: what more load comes first, for its needs are as shared. */
const SETS: readonly (readonly [name: string, loaders: readonly RegExp[]])[] = [
  ['skeleton', [SKELETON]],
  ['common', [POPUP, DASHBOARD, WORKER]],
  ['scanning', [POPUP, WORKER]],
  ['pages', [POPUP, DASHBOARD]],
  // A few hundred bytes each, which a room of the dashboard needs too.
  ['acts', [POPUP, ROOM]],
  // What else the popup's first screen needs, though parts of it that come by a press need it as well.
  ['popup', [POPUP]],
];

/** For the bundler: which modules are put into one file. */
export const firstScreenChunks = SETS.map(([name, loaders]) => ({
  name: (id: string, modules: Modules) => {
    const all = loadersOf(id, modules);
    return loaders.every((wanted) => all.some((one) => wanted.test(one))) ? name : null;
  },
}));

/** All that cannot be loaded without the module. Not itself: what a page begins with must not begin in another one. */
function loadersOf(id: string, modules: Modules): readonly string[] {
  const importersOf = (one: string): readonly string[] => modules.getModuleInfo(one)?.importers ?? [];
  const seen = new Set(importersOf(id));
  for (const one of seen) for (const importer of importersOf(one)) seen.add(importer);
  return [...seen].map((one) => one.split('?', 1)[0] ?? '');
}
