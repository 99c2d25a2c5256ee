// Copies a table as markup and as text: whoever pastes takes what it understands. Works in our own pages within a few
// seconds of a press, without a permission.
import type { CopiedTable } from '../core/export/clipboard-table';

/** False where the browser refuses. */
export async function copyTable({ html, text }: CopiedTable): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}
