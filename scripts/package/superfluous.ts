// What has no business in what people install: a release that holds it is not made.
import type { Archive } from './archives';

const foreign = /\.(?:map|tsx?|md|log|stamp)$|(?:^|\/)(?:node_modules|test|\.[^/]+)(?:\/|$)|@vite\/|vendor\//;

/** The archive, if it holds nothing that only its making needs. */
export function refuseSuperfluous(archive: Archive): Archive {
  const found = archive.files.filter(({ name }) => foreign.test(name)).map(({ name }) => name);
  if (found.length) throw new Error(`${archive.file} holds what nobody needs: ${found.join(', ')}`);
  return archive;
}
