// What the figures were taken on. Times belong to a machine; only ratios and counts can be carried elsewhere.
import { cpus, loadavg } from 'node:os';
import { type Kind, launch } from '../browser/driver';

export async function describeMachine(kind: Kind): Promise<string> {
  const all = cpus();
  const [load = 0] = loadavg();
  const driver = await launch(kind);
  try {
    const agent = await driver.inExtension(() => navigator.userAgent);
    const version = /(?:Chrome|Firefox)\/(\S+)/.exec(agent)?.[1] ?? 'of unknown version';
    const model = all[0]?.model.replace(/\s+/g, ' ').trim() ?? 'unknown processor';
    return `${kind === 'firefox' ? 'Firefox' : 'Chromium'} ${version}, headless; ${all.length} cores, ${model}; Node ${process.versions.node}; load at the start ${load.toFixed(1)}.`;
  } finally {
    await driver.close();
  }
}
