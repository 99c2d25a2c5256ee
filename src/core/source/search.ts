// Search engines: a link from one is no backlink that anyone gave.
// Source: Matomo's SearchEngines.yml (github.com/matomo-org/searchengine-and-social-list, CC0-1.0, as of 2026-11): the
// engines that still answer, without toolbars, address-bar hijackers and phone books. Its `google.{}` is read by
// Google's own list of ends (`brand-ends.ts`), and only the hosts that search are taken: sites.google.com and
// docs.google.com hold what anyone wrote. Kagi, Brave, Mojeek, Marginalia, Swisscows and the like: our own selection.
import { namedSites, type SourceTable } from './site-table';

export const search: SourceTable = {
  kind: 'search',
  sites: namedSites(`
360 Search: so.com so.360.cn haosou.com
ABV: search.abv.bg
AOL: search.aol.com search.aol.co.uk search.aol.it suche.aol.de recherche.aol.fr
Ask: ask.com
Avast: search.avast.com
Baidu: =baidu.com www1.baidu.com image.baidu.com news.baidu.com
Biglobe: cgi.search.biglobe.ne.jp
Bing: bing.com cc.bingj.com
Brave Search: search.brave.com
Centrum: search.centrum.cz
Coc Coc: coccoc.com
Comcast: search.comcast.net
Daum: =daum.net search.daum.net
Dogpile: dogpile.com
DuckDuckGo: duckduckgo.com
Earthlink: search.earthlink.net
Ecosia: ecosia.org
Etools: etools.ch
Excite: excite.co.jp msxml.excite.com
Fireball: fireball.de fireball.com
Free: search.free.fr
Freenet: suche.freenet.de
Gibiru: gibiru.com
Gigablast: gigablast.com
GMX: suche.gmx.net
goo: search.goo.ne.jp
Google: =google.* cse.google.* encrypted.google.com ipv6.google.com webcache.googleusercontent.com
Google Books: books.google.*
Google Images: images.google.*
Google Maps: maps.google.* maps.app.goo.gl
Google News: news.google.*
Google Scholar: scholar.google.*
Google Shopping: shopping.google.*
Google Trends: trends.google.*
Hotbot: hotbot.com
InfoSpace: infospace.com
Interia: google.interia.pl
Kagi: kagi.com
Karma: karmasearch.org
Kvasir: kvasir.no
Laban: laban.vn
Lilo: lilo.org
Looksmart: looksmart.com
Lycos: search.lycos.com
Mail.ru: go.mail.ru
Mamma: mamma.com
Marginalia: marginalia-search.com search.marginalia.nu
Meta.ua: meta.ua
MetaCrawler: metacrawler.com
MetaGer: metager.de metager.org
Mojeek: mojeek.com mojeek.co.uk
Monstercrawler: monstercrawler.com
Najdi.si: najdi.si
Nate: search.nate.com
Naver: =naver.com search.naver.com
Neti: neti.ee
Nifty: search.nifty.com
Onet: szukaj.onet.pl
OceanHero: oceanhero.today
Orange: lemoteur.orange.fr busca.orange.es
Petal: petalsearch.com
Picsearch: picsearch.com
Presearch: presearch.com presearch.org
Qwant: qwant.com
Rakuten: websearch.rakuten.co.jp
Rambler: nova.rambler.ru
Sapo: pesquisa.sapo.pt
search.ch: search.ch
Search.com: search.com
Seznam: =seznam.cz search.seznam.cz
Shenma: sm.cn
Sogou: sogou.com
Soso: soso.com
Sputnik: sputnik.ru
Startpage: startpage.com ixquick.com ixquick.de
Startsiden: startsiden.no
Swisscows: swisscows.com swisscows.ch
T-Online: suche.t-online.de
Terra: buscador.terra.com.br buscador.terra.es buscador.terra.cl
Tiscali: search.tiscali.it
UOL: busca.uol.com.br
Virgilio: ricerca.virgilio.it
Web.de: suche.web.de
WebCrawler: webcrawler.com
Wirtualna Polska: szukaj.wp.pl
Yahoo: search.yahoo.com search.yahoo.co.jp images.yahoo.com
Yandex: =yandex.* images.yandex.* search.yandex.* ya.ru
Yep: yep.com
Yippy: search.yippy.com
ZapMeta: zapmeta.com
Zoznam: zoznam.sk
`),
};
