// A card of the room of memory: its title, what it is for, and what one can do there.
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  /** By which a test finds it. */
  id: string;
  title: string;
  hint: string;
  children: ComponentChildren;
}

export function MemoryCard({ id, title, hint, children }: Props) {
  const heading = useId();
  return (
    <section class="card" data-card={id} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <p>{hint}</p>
      {children}
    </section>
  );
}
