// A button that opens the list of export formats. The formats come when asked for: they carry the CSV writer with them.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Exporter } from '../core/export/exporter';
import { t } from '../platform/strings';
import { exportWords } from './words';
import './export-menu.css';

interface Props {
  /** Gives the list of formats. */
  load(): Promise<readonly Exporter[]>;
  onChoose(exporter: Exporter): void;
}

export function ExportMenu({ load, onChoose }: Props) {
  const items = useSignal<readonly Exporter[] | null>(null);
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const open = items.value !== null;
  const close = (): void => {
    items.value = null;
    button.current?.focus();
  };

  useEffect(() => {
    if (!open) return;
    menu.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    const outside = (event: Event): void => {
      if (!menu.current?.contains(event.target as Node)) items.value = null;
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open, items]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open) return;
    const all = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Tab') items.value = null;
    if (event.key !== 'Escape' && !step) return;
    event.preventDefault();
    if (!step) {
      close();
      return;
    }
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[(at + step + all.length) % all.length]?.focus();
  };

  return (
    <div class="export-menu" ref={menu} onKeyDown={onKeyDown}>
      <button
        ref={button}
        type="button"
        class="button button-plain"
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={async () => {
          items.value = open ? null : await load();
        }}
      >
        {t('export_button')}
        <span class="export-menu-caret" aria-hidden="true" />
      </button>
      {open && (
        <ul class="export-menu-items" role="menu" aria-label={t('export_button')}>
          {items.value?.map((exporter) => (
            <li key={exporter.id} role="none">
              <button
                type="button"
                role="menuitem"
                tabIndex={-1}
                data-export={exporter.id}
                onClick={() => {
                  close();
                  onChoose(exporter);
                }}
              >
                {exportWords(exporter.id)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
