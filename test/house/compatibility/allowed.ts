// What is asked although the oldest browsers have not got it. Each entry has its reason; one that nobody needs any more
// fails the test.

/** Uses that a browser may be without. The browsers named are those that are. */
export const allowed: readonly { readonly use: string; readonly in: string; readonly why: string }[] = [
  {
    use: 'dom',
    in: 'firefox',
    why: 'chrome.dom opens closed shadow roots; where it is not there, Firefox’s own property does (content-scripts/shadow-roots.ts)',
  },
  {
    use: '.getAllRecords',
    in: 'chrome edge firefox',
    why: 'asked for before it is used; without it the rows are walked by a cursor (src/platform/stores/ledger/read-window.ts)',
  },
  {
    use: 'event currententrychange',
    in: 'firefox',
    why: 'of `navigation`, asked for before it is used; without it an address that changes without a load is noticed with the next change of the page (content-scripts/watch-over-page.ts)',
  },
  {
    use: 'event prerenderingchange',
    in: 'firefox',
    why: 'tells that a page prepared unseen is shown; Firefox prepares none, so nothing is missed',
  },
  {
    use: 'sidePanel',
    in: 'firefox',
    why: 'asked for before it is used; Firefox has sidebarAction for it (src/platform/panel.ts)',
  },
  {
    use: 'sidebarAction',
    in: 'chrome edge',
    why: 'asked for where sidePanel is not there',
  },
  {
    use: 'contextMenus',
    in: 'unknown',
    why: 'the data has it as `menus`; both browsers have it under this name too, since their first extensions',
  },
  {
    use: '.moveBefore',
    in: 'chrome edge firefox',
    why: 'Preact asks for it before it moves an element, and inserts where it is not there',
  },
  {
    use: 'text-wrap pretty',
    in: 'firefox',
    why: 'a nicer last line; without it lines break as ever',
  },
  {
    use: ':-webkit-search-cancel-button',
    in: 'firefox',
    why: 'takes away a button that only Chromium draws in a search field; alone in its rule, so no other is lost with it',
  },
  {
    use: 'text-size-adjust',
    in: 'firefox',
    why: 'keeps telephones from enlarging text; Firefox on desktops never does',
  },
  { use: 'text-size-adjust none', in: 'firefox', why: 'as above' },
  {
    use: 'size',
    in: 'chrome edge firefox',
    why: 'of @page, not the property of that name, which no browser has: Chrome 15, Firefox 95',
  },
  { use: 'manifest minimum_chrome_version', in: 'unknown', why: 'Chrome’s own key, which the data leaves out' },
  { use: 'manifest browser_specific_settings.gecko.id', in: 'unknown', why: 'older than the data’s parts of this key' },
  {
    use: 'manifest browser_specific_settings.gecko.strict_min_version',
    in: 'unknown',
    why: 'older than the data’s parts of this key',
  },
];

/**
 * Names of our own, of the language or of our libraries, that something young in a browser has too. Whoever means the
 * browser’s takes the name out of here.
 */
export const ownNames: readonly string[] = [
  // Properties of our own.
  ...[
    'added',
    'first',
    'forget',
    'handle',
    'ink',
    'last',
    'lines',
    'number',
    'opened',
    'overlay',
    'path',
    'platforms',
    'reasons',
  ],
  ...['removed', 'rule', 'scan', 'share', 'sources', 'to', 'token', 'views'],
  // Of the extension API, whose objects the data describes under other names: storage.local, details.responseHeaders.
  ...['local', 'responseHeaders'],
  // Old, but kept in the data below something else: matches of expressions (Chrome 90), Intl.Locale (Chrome 74),
  // what storage.estimate() answers (Chrome 61).
  ...['indices', 'maximize', 'quota'],
  // Of libraries: d3-scale, write-excel-file, Preact's signals.
  ...['clamp', 'dpi', 'imageIndex', 'displayName'],
];
