// Keys by the names the tests use, with the old key code that Firefox's text input processor still wants.
const keyCodes: Record<string, number> = {
  Tab: 9,
  Enter: 13,
  Shift: 16,
  Control: 17,
  Alt: 18,
  Escape: 27,
  ' ': 32,
  PageUp: 33,
  PageDown: 34,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Delete: 46,
  Backspace: 8,
  Meta: 224,
};

export interface Key {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
}

/** `Shift+Tab` as the keys to hold down, in order. */
export function keysOf(combination: string): Key[] {
  return combination.split(/\+(?=.)/).map((name) => {
    const key = name === 'Space' ? ' ' : name;
    return { key, code: codeOf(key), keyCode: keyCodes[key] ?? 0 };
  });
}

function codeOf(key: string): string {
  if (key === ' ') return 'Space';
  if (key.length === 1) return /[a-z]/i.test(key) ? `Key${key.toUpperCase()}` : '';
  return ['Shift', 'Control', 'Alt', 'Meta'].includes(key) ? `${key}Left` : key;
}
