// Names that one company holds under many countries' ends: google.de, blogspot.co.uk. Listed one by one, because
// anyone can register google.com.de or google.cloud, and calling that Google would be worse than not knowing it.
// Source: google.<end> by Google's own list (google.com/supported_domains), the others by their published country
// sites; facts, our own selection. As of 2026-11.

const ends: Readonly<Record<string, string>> = {
  google:
    'com ad ae al am as at az ba be bf bg bi bj bs bt by ca cat cd cf cg ch ci cl cm cn cv cz de dj dk dm dz ee es fi ' +
    'fm fr ga ge gg gl gm gr gy hn hr ht hu ie im iq is it je jo kg ki kz la li lk lt lu lv md me mg mk ml mn mu mv ' +
    'mw ne nl no nr nu pl pn ps pt ro rs ru rw sc se sh si sk sm sn so sr st td tg tl tm tn to tt vu ws ' +
    'co.ao co.bw co.ck co.cr co.id co.il co.in co.jp co.ke co.kr co.ls co.ma co.mz co.nz co.th co.tz co.ug co.uk ' +
    'co.uz co.ve co.vi co.za co.zm co.zw com.af com.ag com.ar com.au com.bd com.bh com.bn com.bo com.br com.bz ' +
    'com.co com.cu com.cy com.do com.ec com.eg com.et com.fj com.gh com.gi com.gt com.hk com.jm com.kh com.kw com.lb ' +
    'com.ly com.mm com.mt com.mx com.my com.na com.ng com.ni com.np com.om com.pa com.pe com.pg com.ph com.pk com.pr ' +
    'com.py com.qa com.sa com.sb com.sg com.sl com.sv com.tj com.tr com.tw com.ua com.uy com.vc com.vn',
  yandex: 'com ru by kz uz az fr ee lt lv md tj tm ua eu net co.il com.am com.ge com.tr com.ua',
  blogspot:
    'com ae al am ba be bg bj ca cf ch cl cv cz de dk fi fr gr hk hr hu ie in is it jp kr li lt lu md mk mr mx my nl ' +
    'no pe pt qa re ro rs ru se sg si sk sn td tw ug vn co.at co.id co.il co.ke co.nz co.uk co.za com.ar com.au ' +
    'com.br com.by com.co com.cy com.ee com.eg com.es com.mt com.ng com.tr com.uy',
  pinterest: 'com at ca ch cl de dk es fr ie it jp nz ph pt se co.kr co.uk com.au com.mx',
};

const brands = new Map(Object.entries(ends).map(([brand, list]) => [brand, new Set(list.split(' '))]));

/** The host with a known end of its brand as `*`: news.google.co.uk → news.google.*; null for every other host. */
export function withStar(host: string): string | null {
  const labels = host.split('.');
  for (let at = labels.length - 2; at >= 0; at -= 1) {
    if (brands.get(labels[at] ?? '')?.has(labels.slice(at + 1).join('.')))
      return `${labels.slice(0, at + 1).join('.')}.*`;
  }
  return null;
}
