// The way to the first question, which is asked of nobody who has a site. The skeleton waits for it.
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { NoSites } from './no-sites';

const question = signal<typeof NoSites | null>(null);

/** Loads it. Never fails: without it the popup still says what it says in every state. */
export async function loadFirstQuestion(): Promise<void> {
  question.value ??= await import('./no-sites').then(
    (loaded) => loaded.NoSites,
    () => null,
  );
}

export function FirstQuestion() {
  // The last site may be taken away while the popup is open.
  useEffect(() => void loadFirstQuestion(), []);
  const Question = question.value;
  return Question && <Question />;
}
