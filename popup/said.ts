// The one line in which the popup says what became of a press. Read aloud as it changes.
import { signal } from '@preact/signals';

export const said = signal('');
