// What a source file asks of the browser, read off its syntax tree.
import { parseSync } from '@swc/core';

export interface CodeUses {
  /** Paths below the extension API: `storage.session.get`. */
  readonly api: ReadonlySet<string>;
  /** Names in the objects handed to it: `scripting.executeScript injectImmediately`. */
  readonly options: ReadonlySet<string>;
  /** Names that the file does not bind, with what is asked of them: `CSS.highlights`, `structuredClone`. */
  readonly globals: ReadonlySet<string>;
  /** The last names of everything else: `union` of `a.b.union()`. */
  readonly members: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  /** `dialog`, `button popover`. */
  readonly html: ReadonlySet<string>;
  /** Texts that may be style sheets. */
  readonly texts: readonly string[];
}

// biome-ignore lint/suspicious/noExplicitAny: a syntax tree has a hundred shapes, of which some ten are looked at.
type Node = any;

const extensionApis = new Set(['browser', 'chrome', 'pageApi']);
const globalObjects = new Set(['globalThis', 'window', 'self']);

export function usesOf(source: string, tsx: boolean, script = false): CodeUses {
  const tree = parseSync(source, {
    ...(script ? { syntax: 'ecmascript' as const, jsx: false } : { syntax: 'typescript' as const, tsx }),
    target: 'es2022',
  });
  const bound = new Set<string>();
  const imported = new Set<string>();
  /** Texts that have a name. */
  const named = new Map<string, string>();
  const all = {
    api: new Set<string>(),
    options: new Set<string>(),
    globals: new Set<string>(),
    members: new Set<string>(),
    events: new Set<string>(),
    html: new Set<string>(),
    texts: [] as string[],
  };
  each(tree, (node) => {
    bindings(node, bound);
    if (/^Import\w*Specifier$/.test(node.type)) imported.add(node.local.value);
    if (node.type === 'VariableDeclarator' && node.init?.type === 'StringLiteral')
      named.set(node.id.value, node.init.value);
  });
  visit(tree);
  return all;

  function visit(node: Node): void {
    if (!node || typeof node !== 'object') return;
    if (Array.isArray(node)) {
      for (const one of node) visit(one);
      return;
    }
    // Types are gone in what is built.
    if (typeof node.type === 'string' && /^Ts(?!AsExpression|NonNull|Satisfies|Const)/.test(node.type)) return;
    if (node.type === 'MemberExpression' || node.type === 'OptionalChainingExpression') {
      const chain = chainOf(node);
      if (chain) {
        note(chain.root, chain.path);
        visit(chain.others);
        return;
      }
    }
    if (node.type === 'VariableDeclarator' && node.id?.type === 'ObjectPattern') {
      const chain = chainOf(node.init, true);
      for (const { key } of node.id.properties)
        if (chain && key?.type === 'Identifier') note(chain.root, [...chain.path, key.value]);
        else if (key?.type === 'Identifier') all.members.add(key.value);
    }
    if (node.type === 'CallExpression') call(node);
    if (node.type === 'Identifier') note(node.value, []);
    if (node.type === 'JSXOpeningElement') element(node);
    if (node.type === 'StringLiteral') all.texts.push(node.value);
    if (node.type === 'TemplateLiteral')
      all.texts.push(node.quasis.map((part: Node) => part.cooked ?? '').join(' filled-in '));
    for (const [name, child] of Object.entries(node)) if (!passedOver(node, name)) visit(child);
  }

  /** A global with what is asked of it, or a member of something of which nothing is known. */
  function note(root: string | null, path: readonly string[]): void {
    const [first, ...rest] = path;
    if (root !== null && globalObjects.has(root) && !bound.has(root)) {
      if (first === undefined) return;
      // Its own name may be bound in this file: by just that.
      if (extensionApis.has(first)) api(rest);
      else all.globals.add(path.join('.'));
      return;
    }
    // The polyfill is imported under this name.
    if (root !== null && extensionApis.has(root) && (!bound.has(root) || root !== 'chrome')) {
      api(path);
      return;
    }
    // What comes from another file, or from a library, has names of its own.
    if (root !== null && imported.has(root)) return;
    if (root !== null && !bound.has(root)) all.globals.add([root, ...path].join('.'));
    for (const name of path) all.members.add(name);
  }

  function api(path: readonly string[]): void {
    if (path.length) all.api.add(path.join('.'));
  }

  function event(argument: Node): void {
    const { type, value } = argument?.expression ?? {};
    const names = type === 'StringLiteral' ? value : type === 'Identifier' ? named.get(value) : undefined;
    for (const name of names?.split(' ') ?? []) all.events.add(name);
  }

  function call({ callee, arguments: given }: Node): void {
    const chain = chainOf(callee);
    // The page script listens by functions of its own, to what is named first.
    if (!chain && callee.value === 'listenTo') event(given[1]);
    if (!chain && callee.value === 'hearEvents') event(given[0]);
    if (!chain) return;
    const last = chain.path.at(-1);
    if (last === 'addEventListener') event(given[0]);
    if (chain.root === null || !extensionApis.has(chain.root)) return;
    for (const { expression } of given)
      if (expression.type === 'ObjectExpression')
        for (const { key, value } of expression.properties) {
          const name = key?.value ?? value;
          if (typeof name === 'string') all.options.add(`${chain.path.join('.')} ${name}`);
        }
  }

  function element({ name, attributes }: Node): void {
    if (name.type !== 'Identifier' || !/^[a-z]/.test(name.value)) return;
    all.html.add(name.value);
    for (const one of attributes)
      if (one.name?.type === 'Identifier') {
        const [, event] = /^on([A-Z]\w+)$/.exec(one.name.value) ?? [];
        if (event) all.events.add(event.toLowerCase().replace(/capture$/, ''));
        else all.html.add(`${name.value} ${one.name.value.toLowerCase()}`);
      }
  }
}

/** Names at places where they are no use of anything. */
function passedOver(node: Node, name: string): boolean {
  if (name === 'typeAnnotation' || name === 'typeParameters' || name === 'typeArguments') return true;
  if (node.type === 'KeyValueProperty' || node.type === 'MethodProperty') return name === 'key';
  if (node.type === 'AssignmentPatternProperty' || node.type === 'KeyValuePatternProperty') return name === 'key';
  if (node.type === 'ClassProperty' || node.type === 'ClassMethod') return name === 'key';
  if (node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration') return name === 'specifiers';
  if (/^JSX(?:Opening|Closing)Element$|^JSXAttribute$/.test(node.type) && name === 'name') return true;
  return node.type === 'LabeledStatement' || node.type === 'BreakStatement' ? name === 'label' : false;
}

/** `a.b?.c` as its root and path; what else hangs on it (arguments, computed names) is looked at by itself. */
function chainOf(node: Node, bare = false): { root: string | null; path: string[]; others: Node[] } | null {
  const path: string[] = [];
  const others: Node[] = [];
  let at = node;
  for (;;) {
    if (at?.type === 'OptionalChainingExpression') {
      at = at.base;
      if (at?.type !== 'CallExpression') continue;
      others.push(...at.arguments);
      at = at.callee;
    } else if (at?.type === 'ParenthesisExpression' || /^Ts(?:As|NonNull|Satisfies|Const)/.test(at?.type ?? '')) {
      at = at.expression;
    } else if (at?.type === 'MemberExpression') {
      const { property } = at;
      if (property.type === 'Identifier') path.unshift(property.value);
      else if (property.type === 'Computed' && property.expression.type === 'StringLiteral')
        path.unshift(property.expression.value);
      else if (property.type === 'Computed') others.push(property.expression);
      at = at.object;
    } else break;
  }
  if (!path.length && !(bare && at?.type === 'Identifier')) return null;
  if (at?.type === 'Identifier') return { root: at.value, path, others };
  return { root: null, path, others: [...others, at] };
}

function bindings(node: Node, bound: Set<string>): void {
  const name = (one: Node): void => {
    if (one?.type === 'Identifier') bound.add(one.value);
    if (one?.type === 'AssignmentPatternProperty') bound.add(one.key.value);
  };
  if (/^Import(?:Default|Namespace)?Specifier$/.test(node.type)) name(node.local);
  if (/^(?:Function|Class)(?:Declaration|Expression)$/.test(node.type)) name(node.identifier);
  if (node.type === 'VariableDeclarator') name(node.id);
  if (node.type === 'Parameter') name(node.pat);
  if (node.type === 'CatchClause') name(node.param);
  if (node.type === 'ArrowFunctionExpression') for (const one of node.params) name(one);
  if (node.type === 'AssignmentPattern') name(node.left);
  if (node.type === 'RestElement') name(node.argument);
  if (node.type === 'ArrayPattern') for (const one of node.elements) name(one);
  if (node.type === 'ObjectPattern')
    for (const one of node.properties) {
      name(one);
      name(one.value);
    }
}

function each(node: Node, look: (node: Node) => void): void {
  if (!node || typeof node !== 'object') return;
  if (typeof node.type === 'string') look(node);
  for (const child of Object.values(node)) each(child, look);
}
