// Which columns are shown: the usual ones that the window has room for, and what one has chosen otherwise. Kept in this
// page's own storage: it is a habit of this window, not of the extension.
import { computed, signal } from '@preact/signals';
import { type LinkColumn, linkColumns } from './link-columns';

const KEY = 'columns';

/** Only what differs from the usual, by id: a column that comes later stands where it belongs by itself. */
const chosen = signal<Readonly<Record<string, boolean>>>(read());
const width = signal(innerWidth);
addEventListener('resize', () => {
  width.value = innerWidth;
});

export const isUsual = computed(() => Object.keys(chosen.value).length === 0);

export const shownColumns = computed<readonly LinkColumn[]>(() => linkColumns.filter((column) => isShown(column)));

export function isShown(column: LinkColumn): boolean {
  return chosen.value[column.id] ?? (column.from !== null && width.value >= column.from);
}

export function showColumn(id: string, shown: boolean): void {
  keep({ ...chosen.value, [id]: shown });
}

export function showUsual(): void {
  keep({});
}

function keep(value: Readonly<Record<string, boolean>>): void {
  chosen.value = value;
  localStorage.setItem(KEY, JSON.stringify(value));
}

function read(): Record<string, boolean> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const known = Object.entries(kept ?? {}).filter(
      (pair): pair is [string, boolean] =>
        typeof pair[1] === 'boolean' && linkColumns.some((column) => column.id === pair[0]),
    );
    return Object.fromEntries(known);
  } catch {
    return {};
  }
}
