// THE LIST of export formats. One file a format and a line here; buttons, menus and file names derive from it.
import { csv } from './csv';
import type { Exporter } from './exporter';
import { json } from './json';

export const exporters: readonly Exporter[] = [csv, json];

/** The name of a saved export, without path: what it holds, and the day. */
export function exportName(what: 'findings' | 'page', exportedAt: string, exporter: Exporter): string {
  return `backlight-${what}-${exportedAt.slice(0, 10)}.${exporter.id}`;
}
