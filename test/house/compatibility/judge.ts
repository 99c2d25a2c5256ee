// What of a file's uses the oldest browsers have not got.
import { youngEvent, youngMember } from './by-name';
import type { CodeUses } from './code-uses';
import type { StyleUses } from './style-uses';
import { childOf, type Feature, featureAt, lacking } from './support';

/** A use, and the browsers whose floor lacks it; `unknown` where the data knows nothing of it. */
export interface Lack {
  readonly use: string;
  readonly in: readonly string[];
}

/** Where a global object stands for an interface. */
const interfaces: Readonly<Record<string, string>> = {
  navigator: 'Navigator',
  document: 'Document',
  location: 'Location',
  history: 'History',
  performance: 'Performance',
  crypto: 'Crypto',
  indexedDB: 'IDBFactory',
  screen: 'Screen',
  caches: 'CacheStorage',
  navigation: 'Navigation',
};
const areas = new Set(['local', 'session', 'sync', 'managed']);

export function lacksOfCode(uses: CodeUses, asked?: readonly string[]): Lack[] {
  return [
    ...[...uses.api].flatMap((path) => extensionApi(path.split('.'), asked)),
    ...[...uses.options].flatMap((words) => option(words, asked)),
    ...[...uses.globals].flatMap((path) => globalUse(path.split('.'), asked)),
    ...[...uses.members].map((name) => ({ use: `.${name}`, in: among(youngMember(name), asked) })),
    ...[...uses.events].map((name) => ({ use: `event ${name}`, in: among(youngEvent(name), asked) })),
    ...[...uses.html].flatMap((words) => html(words.split(' '), asked)),
  ].filter((lack) => lack.in.length > 0);
}

export function lacksOfStyle(uses: StyleUses, asked?: readonly string[]): Lack[] {
  const said = (use: string, feature: Feature | undefined): Lack => ({
    use,
    in: feature ? lacking(feature, asked) : [],
  });
  return [
    ...[...uses.atRules].map((name) => said(`@${name}`, featureAt('css', 'at-rules', name))),
    ...[...uses.properties].map((words) => said(words, featureAt('css', 'properties', ...words.split(' ')))),
    ...[...uses.selectors].map((name) => said(`:${name}`, featureAt('css', 'selectors', name))),
    ...[...uses.functions].map((name) => said(`${name}()`, within(featureAt('css', 'types'), name))),
  ].filter((lack) => lack.in.length > 0);
}

export function lacksOfManifest(paths: readonly (readonly string[])[], asked: readonly string[]): Lack[] {
  const lacks = paths.flatMap((path) => along(['webextensions', 'manifest'], path, asked, 'manifest ').slice(-1));
  return lacks.filter((lack) => lack.in.length > 0);
}

/**
 * What the libraries in a built script ask, by names alone: chains are cut there, and objects renamed.
 * @param own words of our own sources, which are looked at by themselves
 */
export function lacksOfNames(script: string, own: ReadonlySet<string>, asked: readonly string[]): Lack[] {
  // What is shorter is what the build has shortened.
  const names = new Set([...script.matchAll(/\.([A-Za-z]\w{2,})/g)].map(([, name = '']) => name));
  return [...names]
    .filter((name) => !own.has(name))
    .map((name) => ({ use: `.${name}`, in: among(youngMember(name), asked) }))
    .filter((lack) => lack.in.length > 0);
}

function extensionApi(path: readonly string[], asked?: readonly string[]): Lack[] {
  const [area = '', name = '', ...rest] = path;
  if (area === 'storage' && areas.has(name) && rest.length) {
    const kind = rest[0] === 'onChanged' ? [] : ['StorageArea'];
    return along(['webextensions', 'api'], [area, ...(kind.length ? kind : [name]), ...rest], asked);
  }
  // Events have the methods of every event.
  const event = path.findIndex((one) => /^on[A-Z]/.test(one));
  return along(['webextensions', 'api'], event < 0 ? path : path.slice(0, event + 1), asked);
}

/** Each step of a path must be known to the data, and be there. */
function along(root: readonly string[], path: readonly string[], asked?: readonly string[], prefix = ''): Lack[] {
  const lacks: Lack[] = [];
  let at = featureAt(...root);
  for (const [index, name] of path.entries()) {
    const above = at;
    at = childOf(at, name);
    const use = prefix + path.slice(0, index + 1).join('.');
    // Below a feature without parts of its own there are only values: sizes of icons, keys of commands.
    if (!at && above && Object.keys(above).every((key) => key === '__compat')) return lacks;
    if (!at) return [...lacks, { use, in: ['unknown'] }];
    lacks.push({ use, in: lacking(at, asked) });
  }
  return lacks;
}

/** A name in the object handed to a function: of those that the data does not know, the function's age has to do. */
function option(words: string, asked?: readonly string[]): Lack[] {
  const [path = '', name = ''] = words.split(' ');
  const feature = within(featureAt('webextensions', 'api', ...path.split('.')), name);
  return feature ? [{ use: words, in: lacking(feature, asked) }] : [];
}

function globalUse([root = '', name]: readonly string[], asked?: readonly string[]): Lack[] {
  const own =
    featureAt('javascript', 'builtins', root) ??
    featureAt('api', root) ??
    featureAt('javascript', 'builtins', 'globalThis', root) ??
    featureAt('api', 'Window', root) ??
    featureAt('api', 'WorkerGlobalScope', root);
  const lacks: Lack[] = own?.__compat ? [{ use: root, in: lacking(own, asked) }] : [];
  if (name === undefined) return lacks;
  const holder = interfaces[root] ? featureAt('api', interfaces[root]) : own;
  const member = childOf(holder, `${name}_static`) ?? childOf(holder, name);
  if (member) lacks.push({ use: `${root}.${name}`, in: lacking(member, asked) });
  return lacks;
}

function html([element = '', attribute]: readonly string[], asked?: readonly string[]): Lack[] {
  const known = featureAt('html', 'elements', element) ?? featureAt('svg', 'elements', element);
  if (attribute === undefined) return known ? [{ use: `<${element}>`, in: lacking(known, asked) }] : [];
  const feature = childOf(known, attribute) ?? featureAt('html', 'global_attributes', attribute);
  return feature ? [{ use: `<${element} ${attribute}>`, in: lacking(feature, asked) }] : [];
}

/** The first feature of that name below another one. */
function within(feature: Feature | undefined, name: string): Feature | undefined {
  const direct = childOf(feature, name);
  if (direct) return direct;
  for (const key of Object.keys(feature ?? {})) {
    const found = within(childOf(feature, key), name);
    if (found) return found;
  }
  return undefined;
}

function among(lacked: readonly string[], asked?: readonly string[]): string[] {
  return lacked.filter((browser) => !asked || asked.includes(browser));
}
