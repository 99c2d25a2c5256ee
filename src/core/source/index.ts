// THE LIST of kinds of source, a file each. Their order does not matter: a host or an end stands in one of them only,
// and where rows lie above one another the longer wins.
import { ai } from './ai';
import { blog } from './blog';
import { code } from './code';
import { education } from './education';
import { encyclopedia } from './encyclopedia';
import { forum } from './forum';
import { government } from './government';
import { news } from './news';
import { search } from './search';
import { shortener } from './shortener';
import type { SourceTable } from './site-table';
import { social } from './social';
import { video } from './video';

export const sourceTables: readonly SourceTable[] = [
  social,
  search,
  ai,
  government,
  education,
  news,
  forum,
  code,
  video,
  blog,
  encyclopedia,
  shortener,
];
