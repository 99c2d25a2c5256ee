// How the report looks, on a screen and on paper. Inside the file, because a report that is sent has nothing beside it.

export const reportStyle = `
:root { color-scheme: light dark; --ink: #171a1f; --quiet: #59626e; --edge: #dfe3e8; --ground: #fff; --link: #0b5a96; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaed; --quiet: #a2abb6; --edge: #31363d; --ground: #14161a; --link: #7dbbf0; }
}
body { margin: 24px; color: var(--ink); background: var(--ground); font: 13px/1.4 system-ui, sans-serif; }
h1 { font-size: 24px; margin: 0; }
p { color: var(--quiet); margin: 4px 0 16px; }
dl { display: flex; flex-wrap: wrap; gap: 8px 32px; margin: 0 0 24px; }
dt { color: var(--quiet); }
dd { margin: 0; font-size: 18px; font-weight: 600; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 4px 8px; border-bottom: 1px solid var(--edge); text-align: start; vertical-align: top; }
th { position: sticky; top: 0; background: var(--ground); }
td { max-width: 320px; overflow-wrap: break-word; white-space: pre-wrap; unicode-bidi: plaintext; }
a { color: var(--link); }
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #444; --edge: #bbb; --ground: #fff; --link: #000; }
  @page { size: landscape; margin: 12mm; }
  body { margin: 0; font-size: 8pt; }
  th { position: static; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`;
