// The folder a browser keeps its things in, made for one run.
import { rm } from 'node:fs/promises';

export interface Profile {
  readonly folder: string;
  /**
   * To be called when the browser has ended.
   * @param status its exit status; null where it was killed
   */
  remove(status: number | null): Promise<void>;
}

/** A browser's last helpers may be writing still: what then stays is a folder in the system's place for such. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10 }).catch(() => undefined);
}
