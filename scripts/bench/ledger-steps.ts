// What can be measured of a ledger by itself: all of it takes many minutes.

/**
 * THE LIST of steps, in their order; `--steps` names some of them. What is missing is filled in first, always; the check
 * is that of the totals by the repair.
 */
export const steps = ['fill', 'check', 'csv', 'backup', 'times', 'restore'] as const;
export type Step = (typeof steps)[number];
