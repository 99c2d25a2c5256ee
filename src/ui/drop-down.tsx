// A button that opens a small panel below it. Closes with Escape and with a press elsewhere.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import './drop-down.css';

interface Props {
  id: string;
  label: ComponentChildren;
  children: ComponentChildren;
}

export function DropDown({ id, label, children }: Props) {
  const panel = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const life = new AbortController();
    const outside = (event: Event): void => {
      const own = panel.current;
      if (own?.open && !own.contains(event.target as Node)) own.open = false;
    };
    document.addEventListener('pointerdown', outside, { signal: life.signal });
    return () => life.abort();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const own = panel.current;
    if (event.key !== 'Escape' || !own?.open) return;
    own.open = false;
    own.querySelector('summary')?.focus();
  };

  return (
    <details ref={panel} class="drop-down" data-drop-down={id} onKeyDown={onKeyDown}>
      <summary class="button">
        {label}
        <span class="drop-down-caret" aria-hidden="true" />
      </summary>
      <div class="drop-down-panel">{children}</div>
    </details>
  );
}
