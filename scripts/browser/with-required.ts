// An extension whose manifest asks for some permissions at once, for as long as something is done with it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @param folder of the extension; its manifest is as before afterwards */
export async function withRequired(
  folder: string,
  permissions: readonly string[],
  work: () => Promise<unknown>,
): Promise<void> {
  const file = join(folder, 'manifest.json');
  const text = readFileSync(file, 'utf8');
  const manifest = JSON.parse(text) as { permissions: string[]; optional_permissions: string[] };
  const optional = manifest.optional_permissions.filter((one) => !permissions.includes(one));
  const required = [...manifest.permissions, ...permissions];
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: required, optional_permissions: optional }));
  try {
    await work();
  } finally {
    writeFileSync(file, text);
  }
}
