// A share as the report writes it.

/** "3 of 4 (75.0 %)" */
export function share(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}
