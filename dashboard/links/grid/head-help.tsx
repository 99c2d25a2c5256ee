// The question mark in the head of a column, and what it opens: above everything, below its head. The mark is no stop of
// the keyboard: the grid has the keys, and "?" in the head opens it.
import { useSignal } from '@preact/signals';
import { t } from '../../../src/platform/strings';
import type { SizedColumn } from './grid-column';

const helpId = (grid: string, column: string): string => `${grid}-help-${column}`;

/** Opens what a column's mark opens, where it has one. */
export function openHelp(grid: string, column: string): void {
  document.getElementById(helpId(grid, column))?.showPopover();
}

export function HeadHelpMark({ grid, column }: { grid: string; column: SizedColumn<never> }) {
  const label = t('help_open', { name: column.name });
  return (
    <button
      type="button"
      class="head-help-mark"
      tabIndex={-1}
      data-help-column={column.id}
      popovertarget={helpId(grid, column.id)}
      aria-label={label}
      title={`${label} (?)`}
    />
  );
}

export function HeadHelp({ grid, column }: { grid: string; column: SizedColumn<never> }) {
  const open = useSignal(false);
  return (
    <div
      id={helpId(grid, column.id)}
      class="head-help"
      popover="auto"
      tabIndex={-1}
      role="dialog"
      aria-label={t('help_open', { name: column.name })}
      onBeforeToggle={(event) => {
        open.value = event.newState === 'open';
      }}
      onToggle={(event) => {
        if (event.newState !== 'open') return;
        place(event.currentTarget, document.getElementById(grid)?.querySelector(`th[data-column='${column.id}']`));
        event.currentTarget.focus();
      }}
    >
      {open.value && column.help?.()}
    </div>
  );
}

/** Below the head, as far as the window goes. */
function place(panel: HTMLElement, head: Element | null | undefined): void {
  if (!head) return;
  const { left, right, bottom } = head.getBoundingClientRect();
  const fromTheRight = getComputedStyle(panel).direction === 'rtl';
  const start = fromTheRight ? innerWidth - right : left;
  const most = innerWidth - panel.offsetWidth - 8;
  panel.style.insetInlineStart = `${Math.max(8, Math.min(start, most))}px`;
  panel.style.insetBlockStart = `${Math.max(8, bottom + 4)}px`;
  panel.style.maxBlockSize = `${innerHeight - bottom - 16}px`;
}
