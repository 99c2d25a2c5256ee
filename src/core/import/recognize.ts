// Whose list it is, and which of its columns hold what: told by the names in its head.
import { type Field, fields, type Mapping } from './fields';
import type { ImportTool } from './tool';
import { importTools } from './tools';

export interface Recognized {
  /** null: nobody's we know; what can be guessed of the columns is guessed. */
  readonly tool: ImportTool | null;
  readonly mapping: Mapping;
}

/** Recognises a list by its head: letter case, blanks around names and byte order marks make no difference. */
export function recognize(head: readonly string[]): Recognized {
  const names = head.map(plainName);
  const tool = importTools.find(({ marks }) => marks.some((set) => set.every((name) => names.includes(name)))) ?? null;
  return { tool, mapping: mappingOf(names, tool ? tool.columns : anyNames) };
}

function mappingOf(names: readonly string[], columns: ImportTool['columns']): Mapping {
  const found = fields.flatMap((field): [Field, number][] => {
    const at = (columns[field] ?? []).map((name) => names.indexOf(name)).find((index) => index >= 0);
    return at === undefined ? [] : [[field, at]];
  });
  const mapping: Partial<Record<Field, number>> = Object.fromEntries(found);
  // A page says more than its site.
  if (mapping.sourceUrl !== undefined) delete mapping.sourceSite;
  return mapping;
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/\uFEFF/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Names that people give such columns, and all that any tool gives. */
const anyNames: ImportTool['columns'] = Object.fromEntries(
  fields.map((field) => {
    const own = {
      sourceUrl: ['source', 'from', 'backlink', 'page'],
      targetUrl: ['target', 'to'],
      sourceSite: ['domain'],
    };
    const ofTools = importTools.flatMap(({ columns }) => columns[field] ?? []);
    return [field, [...new Set([...ofTools, ...((own as ImportTool['columns'])[field] ?? [])])]];
  }),
);
