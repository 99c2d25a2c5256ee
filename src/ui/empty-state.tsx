// What one sees where there is nothing to list: a title, why, and the next step.
import type { ComponentChildren } from 'preact';
import './empty-state.css';

interface Props {
  title: string;
  hint: string;
  /** 1 where it is the page's own title. */
  level: 1 | 2;
  /** The next steps: buttons, or a field. */
  children?: ComponentChildren;
}

export function EmptyState({ title, hint, level, children }: Props) {
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <div class="empty-state">
      <Title>{title}</Title>
      <p>{hint}</p>
      {children && <div class="empty-state-steps">{children}</div>}
    </div>
  );
}
