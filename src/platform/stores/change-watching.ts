// Changes of where Backlight looks by itself. Each reads, changes and writes as one.
import { PAUSE_MS } from '../../core/watch/pause';
import { watching } from './index';
import type { Watching } from './watching';

export function watchHost(host: string): Promise<void> {
  return change(({ hosts }) => (hosts.includes(host) ? {} : { hosts: [...hosts, host] }));
}

export function unwatchHosts(gone: readonly string[]): Promise<void> {
  return change(({ hosts }) => (hosts.some((one) => gone.includes(one)) ? { hosts: without(hosts, gone) } : {}));
}

/** @param nowMs when the pause begins */
export function pause(nowMs: number): Promise<void> {
  return change(() => ({ pausedUntil: new Date(nowMs + PAUSE_MS).toISOString() }));
}

export function resume(): Promise<void> {
  return change(() => ({ pausedUntil: null }));
}

function without(hosts: readonly string[], gone: readonly string[]): string[] {
  return hosts.filter((one) => !gone.includes(one));
}

function change(edit: (now: Watching) => Partial<Watching>): Promise<void> {
  return navigator.locks.request('watching', async () => {
    const now = await watching.get();
    const edited = edit(now);
    if (Object.keys(edited).length > 0) await watching.set({ ...now, ...edited });
  });
}
