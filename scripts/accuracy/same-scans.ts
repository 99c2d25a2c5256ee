// Whether two browsers give the same scan of a page, what they cannot share apart.
import type { PageScan } from '../../src/core/scan/page-scan-schema';

/** The pages whose scans differ, each with the first difference. */
export function differences(one: ReadonlyMap<string, PageScan>, other: ReadonlyMap<string, PageScan>): string[] {
  const different: string[] = [];
  for (const [id, scan] of one) {
    const twin = other.get(id);
    const where = twin ? firstDifference(shared(scan), shared(twin), '') : 'not scanned';
    if (where !== null) different.push(`${id}: ${where}`);
  }
  return different;
}

/** A scan without time, layout and what only one browser may read unasked. */
function shared(scan: PageScan): unknown {
  const { tookMs: _, scannedAt: __, ...rest } = scan;
  return {
    ...rest,
    page: { ...scan.page, robots: { ...scan.page.robots, headers: null } },
    findings: scan.findings.map(({ visibility: ___, ...finding }) => finding),
  };
}

function firstDifference(a: unknown, b: unknown, path: string): string | null {
  if (Object.is(a, b)) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return `${path}: ${JSON.stringify(a)?.slice(0, 80)} and ${JSON.stringify(b)?.slice(0, 80)}`;
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = firstDifference(
      (a as Record<string, unknown>)[key],
      (b as Record<string, unknown>)[key],
      `${path}.${key}`,
    );
    if (found !== null) return found;
  }
  return null;
}
