// Beginnings of the keys of words that the popup's first screen does without: the dashboard's, and those of opened
// rows. The build takes them out of the first load (vite.config.ts) and later-words.ts brings them. A family that is
// missing here only weighs on the first load.
export const laterFamilies = [
  'trait',
  'placement',
  'kind',
  'anchor_kind',
  'visibility',
  'referrer',
  'element',
  'sign',
  'feed',
  'status',
  'fact',
  'column',
  'columns',
  'filter',
  'filters',
  'links',
  'except',
  'welcome',
  'nav',
  'settings',
  'what',
  'marker',
  'palette',
  'help',
  'site_look',
  'sites',
  'trouble',
  'scope',
  'life',
  'doubt',
  'change',
  'noindex',
  'tracking',
  'memory',
  'backup',
  'restore',
  'refused',
  'recount',
  'note',
  'tags',
  'tag',
  'words',
  'ignore',
  'ignored',
  'erase',
  'erased',
  'taken',
  'undone',
  'undo',
  'retention',
  'export',
  'report',
  'import',
  'table',
  'search',
  'grouped',
  'selected',
  'bulk',
  'views',
  'panel',
  'revisit',
  'recheck',
  'overview',
  'chart',
  'period',
  'since',
  'event',
  'anchor_hint',
  'watching',
  'grant',
  'command',
  'menu',
  'told',
] as const;

/** Beginnings of the keys of words that the background says. */
const briefFamilies = ['type', 'verdict', 'reason', 'action', 'menu', 'told', 'news'] as const;

/** Whether the background says the words of a key. */
export function isBrief(key: string): boolean {
  return briefFamilies.some((family) => key.startsWith(`${family}_`));
}

/** Whether the words of a key come later. */
export function comesLater(key: string): boolean {
  // What covers what is said beside the field for sites, which can be the popup's first screen.
  if (key.startsWith('links_count') || key.endsWith('_covers') || key === 'export_button') return false;
  return laterFamilies.some((family) => key.startsWith(`${family}_`));
}
