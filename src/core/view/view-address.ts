// A view as part of an address, and back: `type=nofollow,ugc&q=garden&sort=-lastSeen`. What is not understood is left
// out, so an address of another version still shows what both know.
import { isEventId } from '../ledger/events';
import { choiceFields } from './fields';
import { groupSorts, isGroupId } from './groups';
import { type LinksView, plainView, type ViewColumn } from './view';

/** Narrower than this no column can be read, wider no window is. */
export const NARROWEST = 48;
export const WIDEST = 1_200;

/** Halves of letters, which a page can hold, are no part of an address. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));
const list = (values: readonly string[]): string => values.map(encoded).join(',');
const signed = ({ by, descending }: { by: string; descending: boolean }): string => `${descending ? '-' : ''}${by}`;
const unsigned = (text: string) => ({ by: text.replace(/^-/, ''), descending: text.startsWith('-') });

const UNTIL = '..';

/** The room of the dashboard that shows a view. */
export const LINKS_ROOM = '#/links';

/** The address of a view in the dashboard, as a link has it. */
export function linksAddress(view: LinksView): string {
  const query = writeView(view);
  return query === '' ? LINKS_ROOM : `${LINKS_ROOM}?${query}`;
}

/** Without anything where it is the plain view. */
export function writeView(view: LinksView): string {
  const parts: [string, string][] = [];
  if (view.search.trim() !== '') parts.push(['q', encoded(view.search.trim())]);
  for (const { id } of choiceFields) {
    const values = id === 'ignored' ? [] : (view.choices[id] ?? []);
    if (values.length > 0) parts.push([id, list(values)]);
  }
  if (view.withIgnored) parts.push(['ignored', 'too']);
  for (const { event, from, to } of view.during) parts.push([`on-${event}`, `${encoded(from)}${UNTIL}${encoded(to)}`]);
  if (view.gap) parts.push(['gap', 'rivals']);
  for (const { by, value } of view.within) parts.push([`in-${by}`, encoded(value)]);
  if (view.sort) parts.push(['sort', signed(view.sort)]);
  if (view.group) parts.push(['group', view.group]);
  if (view.groupSort) parts.push(['order', signed(view.groupSort)]);
  if (view.columns)
    parts.push(['columns', view.columns.map(({ id, width }) => (width ? `${id}~${width}` : id)).join(',')]);
  return parts.map(([key, value]) => `${key}=${value}`).join('&');
}

/** @param columns the ids there are */
export function readView(query: string, columns: readonly string[]): LinksView {
  const view: { -readonly [Key in keyof LinksView]: LinksView[Key] } = { ...plainView };
  const choices: Record<string, readonly string[]> = {};
  for (const part of query.split('&')) {
    const at = part.indexOf('=');
    const [key, value] = [part.slice(0, at), part.slice(at + 1)];
    if (at < 1 || value === '') {
      // A group of what has no value is one too.
      const empty = /^in-(\w+)=$/.exec(part)?.[1];
      if (empty && isGroupId(empty)) view.within = [...view.within, { by: empty, value: '' }];
      continue;
    }
    const within = /^in-(\w+)$/.exec(key)?.[1];
    const event = /^on-(\w+)$/.exec(key)?.[1];
    if (key === 'q') view.search = decoded(value);
    else if (key === 'ignored') view.withIgnored = value === 'too';
    else if (key === 'sort') view.sort = columns.includes(unsigned(value).by) ? unsigned(value) : null;
    else if (key === 'group') view.group = isGroupId(value) ? value : null;
    else if (key === 'order') view.groupSort = groupSortOf(value);
    else if (key === 'gap') view.gap = value === 'rivals';
    else if (event !== undefined && isEventId(event)) view.during = [...view.during, { event, ...timesOf(value) }];
    else if (key === 'columns') view.columns = columnsOf(value, columns);
    else if (within !== undefined && isGroupId(within))
      view.within = [...view.within, { by: within, value: decoded(value) }];
    else if (choiceFields.some(({ id }) => id === key)) choices[key] = value.split(',').map(decoded);
  }
  view.choices = choices;
  return view;
}

function timesOf(value: string): { from: string; to: string } {
  const [from = '', to = ''] = value.split(UNTIL).map((end) => decoded(end));
  return { from, to };
}

function groupSortOf(value: string): LinksView['groupSort'] {
  const { by, descending } = unsigned(value);
  const known = groupSorts.find((one) => one === by);
  return known ? { by: known, descending } : null;
}

function columnsOf(value: string, known: readonly string[]): readonly ViewColumn[] | null {
  const found = new Map<string, ViewColumn>();
  for (const part of value.split(',')) {
    const [id = '', width] = part.split('~');
    if (!known.includes(id)) continue;
    const pixels = Math.round(Number(width));
    found.set(id, pixels >= NARROWEST && pixels <= WIDEST ? { id, width: pixels } : { id });
  }
  return found.size > 0 ? [...found.values()] : null;
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
