// What a person has said of a domain's kind, in the browser's own storage: it wins over every table from then on.
import * as v from 'valibot';
import { type SourceKind, sourceKinds } from '../../core/source/source-kinds';
import type { ItemShape } from '../storage-item';

/** As stored: `{ version: 1, kinds: { 'example.com': 'news' } }`, by registrable domain. */
export interface SourceKinds {
  readonly version: 1;
  readonly kinds: Readonly<Record<string, SourceKind>>;
}

// No host is longer (RFC 1035). `__proto__`, `prototype` and `constructor` are left out by v.record itself; a reader
// asks with Object.hasOwn (core/source/source-of.ts).
const domain = v.pipe(v.string(), v.minLength(1), v.maxLength(253));

export const sourceKindsShape: ItemShape<SourceKinds> = {
  key: 'source-kinds',
  schema: v.object({ version: v.literal(1), kinds: v.record(domain, v.picklist(sourceKinds)) }),
  fallback: { version: 1, kinds: {} },
};
