// What befell the memory and was not put right yet, for the popup and the dashboard to tell; and the mark by which the
// small store knows the ledger.
import * as v from 'valibot';
import { type Trouble, troubles } from '../../core/ledger/trouble';
import type { ItemShape } from '../storage-item';

export interface MemoryTrouble {
  readonly version: 1;
  readonly trouble: Trouble | null;
  /** ISO 8601; null where there is none. */
  readonly since: string | null;
}

export const memoryTroubleShape: ItemShape<MemoryTrouble> = {
  key: 'memory-trouble',
  schema: v.object({
    version: v.literal(1),
    trouble: v.nullable(v.picklist(troubles)),
    since: v.nullable(v.string()),
  }),
  fallback: { version: 1, trouble: null, since: null },
};

export interface NoRoom {
  readonly version: 1;
  /** ISO 8601 of the first thing that found no room; null: the last one found some. */
  readonly since: string | null;
  /** Whether the browser has given up the ledger for want of room: then it is not to be opened before there is some. */
  readonly closed: boolean;
}

export const noRoomShape: ItemShape<NoRoom> = {
  key: 'no-room',
  schema: v.object({ version: v.literal(1), since: v.nullable(v.string()), closed: v.boolean() }),
  fallback: { version: 1, since: null, closed: false },
};

export interface LedgerMark {
  readonly version: 1;
  /** The id of the ledger. */
  readonly id: string | null;
}

export const ledgerMarkShape: ItemShape<LedgerMark> = {
  key: 'ledger-mark',
  schema: v.object({ version: v.literal(1), id: v.nullable(v.string()) }),
  fallback: { version: 1, id: null },
};
