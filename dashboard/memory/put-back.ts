// What an import had changed outside the ledger goes back with it. A part that comes when it is wanted: it knows every store.
import type { UndoHeader } from '../../src/core/ledger/undo';
import { putElsewhereBack } from '../../src/platform/backup/import-backup';
import { keptItems } from '../../src/platform/backup/kept-items';

export const putBack = (undone: UndoHeader): Promise<void> => putElsewhereBack(keptItems, undone);
