// Hosts whose links say nothing of where they lead: only the network could tell. A host stands here if one of its links
// may lead to another site. Short names that lead to their own site by the page's own id (youtu.be, redd.it, t.me) are
// no secret and stay out.
// Sources: platforms' own markup (first group); for the others general knowledge, each checked against the public list
// PeterDaveHello/url-shorteners. 2026-11. Without `www.`.

// biome-ignore format: a list to look things up in
export const shorteners: readonly string[] = [
  // set by platforms on what people post
  't.co', 'lnkd.in', 'linkd.in', 't.cn', 'url.cn', 'goo.gl', 'maps.app.goo.gl', 'fb.me', 'on.fb.me', 'wp.me', 'pin.it', 'flip.it', 'vk.cc', 'trib.al', 'git.io',
  // open to everybody
  'adf.ly', 'alturl.com', 'b.link', 'bc.vc', 'bit.ly', 'bitly.com', 'bl.ink', 'budurl.com', 'buff.ly', 'cl.ly', 'clck.ru', 'cutt.ly', 'cutt.us', 'da.gd', 'dlvr.it',
  'dub.sh', 'geni.us', 'goo.by', 'goo.su', 'ht.ly', 'hubs.la', 'hubs.li', 'hubs.ly', 'ift.tt', 'is.gd', 'j.mp', 'kutt.it', 'l.linklyhq.com', 'lihi.cc', 'lnk.bz',
  'lstu.fr', 'migre.me', 'ouo.io', 'ow.ly', 'owl.li', 'ppt.cc', 'pse.is', 'q.gs', 'qrco.de', 'rb.gy', 'rebrand.ly', 'reurl.cc', 's.id', 'short.gy', 'shorturl.at',
  'shorturl.com', 'sina.lt', 'smarturl.it', 'snip.ly', 'spr.ly', 'suo.im', 'surl.li', 't.ly', 't1p.de', 'tidd.ly', 'tiny.cc', 'tiny.one', 'tiny.pl', 'tinyurl.com',
  'tr.ee', 'u.nu', 'u.to', 'url.ie', 'urlz.fr', 'v.gd', 'vo.la', 'x.gd',
  // set by large sites for their own pages, but the id does not tell which
  'a.co', 'aka.ms', 'amzn.to', 'apne.ws', 'apple.co', 'bbc.in', 'cnn.it', 'econ.st', 'es.pn', 'etsy.me', 'go.aws', 'huffp.st', 'ibm.biz', 'lemde.fr', 'msft.it', 'n.pr',
  'nyti.ms', 'on.ft.com', 'on.wsj.com', 'politi.co', 'red.ht', 'reut.rs', 'slidesha.re', 'tcrn.ch', 'to.pbs.org', 'usat.ly', 'wapo.st',
];
