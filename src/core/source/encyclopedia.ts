// Encyclopedias and wikis that work like one.
// Our own selection of public facts, as of 2026-11.
import { namedSites, type SourceTable } from './site-table';

export const encyclopedia: SourceTable = {
  kind: 'encyclopedia',
  sites: namedSites(`
Academic.ru: academic.ru
Baidu Baike: baike.baidu.com
Baike.com: baike.com
BigEnc: bigenc.ru
Britannica: britannica.com britannica.co.kr
Brockhaus: brockhaus.de
Citizendium: citizendium.org
Conservapedia: conservapedia.com
DBpedia: dbpedia.org
Den store danske: lex.dk
Enciclopèdia Catalana: enciclopedia.cat
Encyclopedia.com: encyclopedia.com
Encyclopedia of Life: eol.org
Encyclopedia of Mathematics: encyclopediaofmath.org
EverybodyWiki: everybodywiki.com
Fandom: fandom.com wikia.com wikia.org
Historical Dictionary of Switzerland: hls-dhs-dss.ch
Internet Encyclopedia of Philosophy: iep.utm.edu
Kotobank: kotobank.jp
Larousse: larousse.fr
MathWorld: mathworld.wolfram.com
Miraheze: miraheze.org
Moegirlpedia: moegirl.org.cn
Namuwiki: namu.wiki
Nationalencyklopedin: ne.se
New World Encyclopedia: newworldencyclopedia.org
OEIS: oeis.org
RationalWiki: rationalwiki.org
Scholarpedia: scholarpedia.org
Stanford Encyclopedia of Philosophy: plato.stanford.edu
Store norske leksikon: snl.no
Treccani: treccani.it
Universalis: universalis.fr universalis.com
wikiHow: wikihow.com
Wikimedia: wikimedia.org wikidata.org wikibooks.org wikiquote.org wikisource.org wikiversity.org wikivoyage.org
Wikimedia: wiktionary.org mediawiki.org wikifunctions.org
Wikipedia: wikipedia.org
Wikiwand: wikiwand.com
World History Encyclopedia: worldhistory.org
`),
};
