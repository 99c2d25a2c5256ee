// One line that says what was done and how to take it back. Stays while one is on it, then goes.
import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../src/platform/strings';
import './toast.css';

interface Toasted {
  readonly words: string;
  readonly undo?: () => void;
}

const STAYS_MS = 10_000;
const shown = signal<Toasted | null>(null);

export function toast(words: string, undo?: () => void): void {
  shown.value = undo ? { words, undo } : { words };
}

export function Toast() {
  const current = shown.value;
  const [held, hold] = useState(false);

  useEffect(() => {
    if (!current || held) return;
    const timer = setTimeout(() => {
      shown.value = null;
    }, STAYS_MS);
    return () => clearTimeout(timer);
  }, [current, held]);

  return (
    <div
      class="toast-place"
      role="status"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocusIn={() => hold(true)}
      onFocusOut={() => hold(false)}
    >
      {current && (
        <div class="toast">
          <span>{current.words}</span>
          {current.undo && (
            <button
              type="button"
              class="button button-plain"
              data-undo
              onClick={() => {
                current.undo?.();
                shown.value = null;
                hold(false);
              }}
            >
              {t('undo')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
