// Governments, parliaments, administrations, armed forces, and the organisations states have founded together.
// Source of the ends: the registries' own rules, as the Public Suffix List groups them (publicsuffix.org); facts, as of
// 2026-11. The names are our own selection of countries that use none of these ends.
import { type SourceTable, sitesByEnd } from './site-table';

export const government: SourceTable = {
  kind: 'government',
  // `go.xx` is the government's in these countries and a shop's in others. `.int` is for organisations by treaty.
  ends:
    'gov gov.xx mil mil.xx int gob.xx gouv.xx gub.uy govt.nz parliament.nz go.ci go.cr go.id go.jp go.ke go.kr go.th ' +
    'go.tz go.ug gv.at gv.ao gc.ca police.uk nhs.uk jus.br leg.br mp.br def.br bel.tr pol.tr tsk.tr kommune.no ' +
    'dep.no gov.scot fed.us nsn.us',
  sites: sitesByEnd(`
be belgium brussels fgov vlaanderen wallonie
ca alberta canada gov.bc gov.mb gov.nl gov.on gov.pe gov.sk gov.yk novascotia ontario quebec saskatchewan
cat gencat
ch admin ag ai ar be bl bs ch fr ge gl gr jura lu ne nw ow parlament sg sh so sz tg ti ur vd vs zg zh
cz army hrad nku policie psp senat vlada
de auswaertiges-amt baden-wuerttemberg bafin bamf bayern berlin bka brandenburg bremen bsi bund bundesbank
de bundesnetzagentur bundespraesident bundesrat bundesregierung bundestag bundesverfassungsgericht bundeswehr destatis
de hamburg hessen mecklenburg-vorpommern niedersachsen nrw rki rlp saarland sachsen sachsen-anhalt schleswig-holstein
de thueringen umweltbundesamt zoll
dk borger folketinget ft kk regeringen regionh retsinformation sst stm sundhed
es boe congreso juntadeandalucia madrid navarra senado
eu europa
eus euskadi
gal xunta
fi eduskunta finlex valtioneuvosto vero suomi
fr assemblee-nationale banque-france conseil-constitutionnel conseil-etat elysee insee paris senat service-public
fr vie-publique
ie citizensinformation oireachtas revenue
is althingi government island stjornarradid
it camera inps istat quirinale senato
li llv
lu etat gouvernement public
nl belastingdienst cbs denhaag government overheid politie rechtspraak rijksoverheid rivm rotterdam tweedekamer
no fhi regjeringen stortinget ssb
org icj-cij imf oecd osce un undp unesco unhcr unicef worldbank wto
ru gosuslugi government kremlin mos
uk mod parliament
se regeringen riksdagen riksbank skatteverket polisen forsakringskassan folkhalsomyndigheten scb
us state.ak state.al state.ar state.az state.ca state.co state.ct state.dc state.de state.fl state.ga state.hi
us state.ia state.id state.il state.in state.ks state.ky state.la state.ma state.md state.me state.mi state.mn
us state.mo state.ms state.mt state.nc state.nd state.ne state.nh state.nj state.nm state.nv state.ny state.oh
us state.ok state.or state.pa state.ri state.sc state.sd state.tn state.tx state.ut state.va state.vt state.wa
us state.wi state.wv state.wy
va vatican
wales gov
`),
};
