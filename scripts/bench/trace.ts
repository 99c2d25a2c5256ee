// Reads Chromium's trace: which tasks of a thread hold a stamp that one of our callbacks left (console.timeStamp).

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly message?: string; readonly name?: string } };
}

const TASKS = ['RunTask', 'ThreadControllerImpl::RunTask', 'ThreadController::Task'];

/** The length of each task with a stamp, in milliseconds. */
export function stampedTasks(events: readonly TraceEvent[], stamp = 'backlight'): number[] {
  const stamps = events.filter(
    ({ name, args }) => name === 'TimeStamp' && [args?.data?.message, args?.data?.name].includes(stamp),
  );
  const tasks = events.filter(({ name, dur }) => TASKS.includes(name) && dur !== undefined);
  const lengths = new Map<TraceEvent, number>();
  for (const { ts, pid, tid } of stamps) {
    const around = tasks.filter(
      (task) => task.pid === pid && task.tid === tid && task.ts <= ts && ts <= task.ts + (task.dur ?? 0),
    );
    // A task may be recorded twice, on two levels: the inner one is the callback's own.
    const inner = around.toSorted((a, b) => (a.dur ?? 0) - (b.dur ?? 0))[0];
    if (inner) lengths.set(inner, (inner.dur ?? 0) / 1000);
  }
  return [...lengths.values()];
}
