// Puts a browser's figures into docs/performance.md, below the words on what is measured, and keeps those of the other.
import { readFile, writeFile } from 'node:fs/promises';
import { type Kind, kinds } from '../browser/driver';

const FILE = 'docs/performance.md';
const heading = (kind: Kind): string => `## In ${kind}`;

export async function writeReport(kind: Kind, section: string): Promise<void> {
  await writeFile(FILE, withSection(await readFile(FILE, 'utf8'), kind, section));
}

/** The report with this browser's section replaced, or put behind the rest. */
export function withSection(report: string, kind: Kind, section: string): string {
  const [intro = '', ...rest] = report.split(/^(?=## In )/m);
  const sections = new Map(kinds.map((one) => [one, rest.find((text) => text.startsWith(`${heading(one)}\n`)) ?? '']));
  sections.set(kind, `${heading(kind)}\n\n${section}\n`);
  const written = [...sections.values()].filter(Boolean).map((text) => text.trim());
  return `${[intro.trim(), ...written].join('\n\n')}\n`;
}
