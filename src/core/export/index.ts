// THE LIST of export formats. One file a format and a line here; buttons, menus and file names derive from it.
import { csv } from './csv';
import { disavow } from './disavow';
import { domains } from './domains';
import type { Exporter } from './exporter';
import { html } from './html';
import { json } from './json';
import { jsonl } from './jsonl';
import { markdown } from './markdown';
import { sources } from './sources';
import { tsv } from './tsv';
import { xlsx } from './xlsx';

export const exporters: readonly Exporter[] = [csv, xlsx, tsv, json, jsonl, html, markdown, sources, domains, disavow];

/** The name of a saved export, without path: what it holds, and the day. A list has a name of its own. */
export function exportName(what: 'findings' | 'page', exportedAt: string, exporter: Exporter): string {
  const held = exporter.shape === 'list' ? exporter.id : what;
  return `backlight-${held}-${exportedAt.slice(0, 10)}.${exporter.ending}`;
}
