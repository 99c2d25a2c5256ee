// Link shorteners: a page there is only a way to another.
// Source: `../url/shorteners.ts`, THE LIST of hosts that can be asked where a link leads. The further rows are known by
// their kind only. Our own selection of public facts, as of 2026-11. A host in that list opens our pages' policy, so
// what has closed, leads to its own site alone or was not looked at stays out of it.
import { shorteners } from '../url/shorteners';
import { type SourceTable, sitesByEnd } from './site-table';

/** Short names of a network or a map that say more as what they belong to, and stand there. */
const withTheirOwner: ReadonlySet<string> = new Set(['fb.me', 'on.fb.me', 'pin.it', 'maps.app.goo.gl']);

export const shortener: SourceTable = {
  kind: 'shortener',
  sites: [
    ...shorteners.filter((host) => !withTheirOwner.has(host)).map((host) => ({ host, name: null })),
    ...sitesByEnd(`
app search
asia amzn
bg bloom
cn dwz
co g sforce
com a.aliexpress s.click.aliexpress snipurl
cx lc
do bit
eu amzn
fi spoti
gd soo
gg gg
gl han
google share
im mol tr
io short zpr
it redd yhoo
kr lrl me2
ms lat
re cli
st po shorte
to huff
tt db
us adfoc ebay
ws abcn cbsn fxn
`),
  ],
};
