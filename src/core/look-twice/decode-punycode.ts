// Reads the letters of an internationalised host: xn--bcher-kva.de → bücher.de. The URL parser only writes punycode;
// this is the way back (RFC 3492, section 6.2, with its parameters for IDNA).

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;

/** The host in its letters. A label that is no valid punycode stays as it is. */
export function readableHost(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith('xn--') ? (decodePunycode(label.slice(4)) ?? label) : label))
    .join('.');
}

/** The text of one label without its `xn--`, or null where it is no punycode. */
export function decodePunycode(code: string): string | null {
  const hyphen = code.lastIndexOf('-');
  const basic = hyphen > 0 ? code.slice(0, hyphen) : '';
  // A label has 63 characters at most; longer input is not from a host, and would take quadratic time.
  if (code.length > 63 || /[^\0-\x7f]/.test(basic)) return null;
  const output = [...basic].map((letter) => letter.charCodeAt(0));
  let n = INITIAL_N;
  let i = 0;
  let bias = INITIAL_BIAS;
  for (let at = hyphen > 0 ? hyphen + 1 : 0; at < code.length; ) {
    const before = i;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(code[at]);
      at += 1;
      if (digit === null) return null;
      i += digit * weight;
      if (i > 0x7fffffff) return null;
      const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    bias = adapt(i - before, length, before === 0);
    n += Math.floor(i / length);
    i %= length;
    if (n > 0x10ffff || (n >= 0xd800 && n <= 0xdfff)) return null;
    output.splice(i, 0, n);
    i += 1;
  }
  return String.fromCodePoint(...output);
}

function digitOf(letter: string | undefined): number | null {
  if (letter === undefined) return null;
  if (/[a-z]/i.test(letter)) return letter.toLowerCase().charCodeAt(0) - 97;
  return /[0-9]/.test(letter) ? letter.charCodeAt(0) - 22 : null;
}

function adapt(delta: number, length: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? DAMP : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
