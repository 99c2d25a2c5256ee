// How wrappers code the address they carry: percent signs, base64, and Proofpoint's own way.
import type { WrapperRule } from './redirect-wrappers';

/** The address in a value, as the row says it is coded; "" where it is not coded so. */
export function decodeWrapped(value: string, rule: Omit<WrapperRule, 'path'>): string {
  let plain = value;
  for (const [source, by] of rule.replace ?? []) plain = plain.replace(new RegExp(source, 'g'), by);
  try {
    if (rule.decode === 'proofpoint3') plain = proofpoint(plain);
    else if (rule.decode === 'base64') plain = new TextDecoder().decode(bytes(percent(plain)));
    else if (rule.decode === 'percent' || rule.parameters) plain = percent(plain);
  } catch {
    return '';
  }
  plain = (rule.prefix ?? '') + plain;
  // Coded twice, or a path that holds it coded: once more, and only where the beginning proves it.
  if (/^https?(?:%3a|:%2f)/i.test(plain)) plain = percent(plain);
  return rule.bareHost && /^[^\s/?#:@\\]+\.[^\s/?#:@\\.]{2,}(?::\d+)?(?:[/?#]|$)/.test(plain)
    ? `https://${plain}`
    : plain;
}

// ASCII only: the URL parser reads the other bytes as they stand, and decodeURIComponent throws on bytes of old
// character sets (VK, Weibo).
function percent(text: string): string {
  // Mostly there are no others, and one call does for all.
  if (!/%(?![0-7][\da-f])/i.test(text)) return decodeURIComponent(text);
  return text.replace(/%[0-7][\da-f]/gi, decodeURIComponent);
}

function bytes(base64: string): Uint8Array {
  const [digits = ''] = base64.replaceAll('-', '+').replaceAll('_', '/').split('=', 1);
  return Uint8Array.from(atob(digits), (character) => character.charCodeAt(0));
}

// URL Defense v3, as in Proofpoint's own published decoder: after "__;" stand in base64 the characters it took out.
// "*" is the next one of them, "**X" a run whose length is two more than the place of X among the base64 digits.
function proofpoint(value: string): string {
  const [address = '', coded = ''] = value.split('__;');
  const taken = [...new TextDecoder().decode(bytes(coded))];
  let next = 0;
  return address.replace(/\*(?:\*(.))?/g, (_, run?: string) => {
    const length = run ? ((bytes(`${run}AAA`)[0] ?? 0) >> 2) + 2 : 1;
    next += length;
    return taken.slice(next - length, next).join('');
  });
}
