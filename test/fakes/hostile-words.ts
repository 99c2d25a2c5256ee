// Words of pages that mean harm: to spreadsheets that run cells, and to documents that take words for markup.

/** The texts that spreadsheets may run, take apart or choke on, as OWASP and others list them. */
export const hostileCells = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '＝1+1',
  "=cmd|' /C calc'!A0",
  '\u200B=1',
  'a"b,c',
  'a\nb',
  ';=1',
  ',=1',
  '\u0000=1',
];

/** Texts that become a script or a request wherever one of them is taken for markup, an address or code. */
export const canaries = [
  `<img src="https://canary.example/picture" onerror="document.documentElement.dataset.canary = 'error'">`,
  `"><script src="https://canary.example/script.js"></script>`,
  `'><script>document.documentElement.dataset.canary = 'script'</script>`,
  `</title><svg onload="document.documentElement.dataset.canary = 'load'">`,
  `" onfocus="document.documentElement.dataset.canary = 'focus'" autofocus x="`,
  `javascript:document.documentElement.dataset.canary='address'`,
  `JaVaScRiPt&colon;document.documentElement.dataset.canary='entity'`,
  'data:text/html,<script>parent.document.documentElement.dataset.canary=1</script>',
  '<iframe src="https://canary.example/frame"></iframe>',
  '<style>@import "https://canary.example/style.css";</style>',
  'background:url(https://canary.example/background)',
  '<base href="https://canary.example/">',
  '<meta http-equiv="refresh" content="0;url=https://canary.example/refresh">',
  '<form action="https://canary.example/form"><button autofocus>go</button></form>',
  '<a href="javascript:document.documentElement.dataset.canary=1">press</a>',
  `{{constructor.constructor("document.documentElement.dataset.canary='template'")()}}`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a canary of templates.
  "${document.documentElement.dataset.canary='template'}",
  '&lt;img src=x onerror=alert(1)&gt;',
  '__proto__',
];
