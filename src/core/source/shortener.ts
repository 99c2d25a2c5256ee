// Link shorteners: a page there is only a way to another.
// Our own selection of public facts, as of 2026-11: services open to all, and the short names of large sites.
import { type SourceTable, sitesByEnd } from './site-table';

export const shortener: SourceTable = {
  kind: 'shortener',
  sites: sitesByEnd(`
al trib
app search
asia amzn
at shorturl
bg bloom
cc tiny vk
ch tcrn
cn dwz t url
co a apple g politi sforce t
com a.aliexpress on.ft s.click.aliexpress snipurl tinyurl
cx lc
do bit
eu amzn
fi spoti
fr urlz
gd is soo v x
gg gg
gl goo han
google share
gy rb
id s
im mol suo tr
in bbc lnkd
ink bl
io git ouo short zpr
it cnn dlvr flip kutt redd smarturl yhoo
kr lrl me2
li hubs
ly adf bit buff cutt hubs ow rebrand snip t usat
me etsy wp
mp j
ms aka lat nyti
pr n
re cli
rs reut
ru clck
st econ po shorte wapo
to amzn huff u
tt db ift
us adfoc ebay
ws abcn cbsn fxn
`),
};
