// A text inside markup, as itself and nothing else.
import { wellFormed } from './well-formed';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser makes a line feed of it.
  '\r': '&#13;',
};

/** The text for an element's content or a quoted attribute. */
export function escapeHtml(text: string): string {
  return wellFormed(text).replace(/[&<>"'\r]/g, (one) => entities[one] ?? one);
}
