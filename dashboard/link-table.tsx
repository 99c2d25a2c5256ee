// The entries as a table; columns come from the list. A row opens to everything that is known of its link.
import { signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { type Entry, entryKey } from '../src/core/ledger/entry';
import { shorten } from '../src/core/report/shown-address';
import { t } from '../src/platform/strings';
import { anchorWords } from '../src/ui/words';
import { shownColumns } from './columns-state';
import type { LinkColumn } from './link-columns';
import { LinkDetails } from './link-details';

/** The least that a column without a width of its own takes. */
const LEAST = 108;
const OPENER = 36;

/** The rows that are open, by their entries' keys: they stay so when the list is read again. */
const open = signal<ReadonlySet<string>>(new Set());

export function LinkTable({ entries }: { entries: readonly Entry[] }) {
  const columns = shownColumns.value;
  const least = columns.reduce((sum, { width = LEAST }) => sum + width, OPENER);
  return (
    // Where the window is too narrow for every column the table scrolls sideways; so the keyboard must reach it.
    <section class="table-frame card" tabIndex={0} aria-label={t('table_label')}>
      <table class="links" style={{ minInlineSize: `${least}px` }}>
        <thead>
          <tr>
            <td class="opener" style={{ inlineSize: `${OPENER}px` }} />
            {columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                data-column={column.id}
                data-numeric={column.numeric}
                style={column.width ? { inlineSize: `${column.width}px` } : undefined}
              >
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <LinkRow key={entryKey(entry).join('\n')} entry={entry} columns={columns} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LinkRow({ entry, columns }: { entry: Entry; columns: readonly LinkColumn[] }) {
  const id = useId();
  const key = entryKey(entry).join('\n');
  const opened = open.value.has(key);
  const turn = (): void => {
    const others = [...open.value].filter((one) => one !== key);
    open.value = new Set(opened ? others : [...others, key]);
  };
  return (
    <>
      <tr data-link data-type={entry.type} data-followed={entry.followed}>
        <td class="opener">
          <button
            type="button"
            aria-expanded={opened}
            aria-controls={opened ? id : undefined}
            aria-label={t('details_of', { link: shorten(anchorWords(entry), 80) })}
            onClick={turn}
          />
        </td>
        {columns.map((column) => (
          <td key={column.id} data-column={column.id} data-numeric={column.numeric}>
            {column.cell(entry)}
          </td>
        ))}
      </tr>
      {opened && (
        <tr class="opened" id={id}>
          <td colSpan={columns.length + 1}>
            <LinkDetails entry={entry} />
          </td>
        </tr>
      )}
    </>
  );
}
