// Mutes and unmutes sites. Each change reads, changes and writes as one.
import { mutedSites } from './index';

export function mute(host: string): Promise<void> {
  return change((hosts) => (hosts.includes(host) ? hosts : [...hosts, host]));
}

export function unmute(host: string): Promise<void> {
  return change((hosts) => hosts.filter((one) => one !== host));
}

function change(edit: (hosts: readonly string[]) => readonly string[]): Promise<void> {
  return navigator.locks.request('muted-sites', async () => {
    const { hosts } = await mutedSites.get();
    await mutedSites.set({ version: 1, hosts: edit(hosts) });
  });
}
