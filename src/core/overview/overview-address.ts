// What the overview shows, as part of an address, and back: `of=mine&period=90`, `period=2026-11-01..2026-11-30`. What is
// not understood is what one sees first.
import { isDay, type Period, periods, usualPeriod } from './period';
import type { Scope } from './scope';

export interface OverviewView {
  readonly scope: Scope;
  readonly period: Period;
}

export const plainOverview: OverviewView = { scope: 'all', period: usualPeriod };

/** Without anything where it is what one sees first. */
export function writeOverview({ scope, period }: OverviewView): string {
  const parts: string[] = [];
  if (scope !== plainOverview.scope) parts.push(`of=${encodeURIComponent(scope)}`);
  if (typeof period !== 'string') parts.push(`period=${period.from}..${period.to}`);
  else if (period !== usualPeriod) parts.push(`period=${period}`);
  return parts.join('&');
}

export function readOverview(query: string): OverviewView {
  const wanted = new URLSearchParams(query);
  return { scope: wanted.get('of') || plainOverview.scope, period: periodOf(wanted.get('period') ?? '') };
}

function periodOf(text: string): Period {
  const named = periods.find(({ id }) => id === text);
  if (named) return named.id;
  const [from = '', to = ''] = text.split('..');
  return isDay(from) && isDay(to) && from <= to ? { from, to } : usualPeriod;
}
