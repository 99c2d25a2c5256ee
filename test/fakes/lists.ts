// Lists of backlinks in the shapes in which tools export them, written for these tests: the heads are the tools', the
// rows are nobody's.

const utf16 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));

/** By the tool's id; each list has one good row, and what else its shape is known for. */
export const lists: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {
  'google-search-console': utf8(
    '\uFEFFLinking page,Last crawled\nhttps://blog.example/a,2026-08-05\n"https://blog.example/b?x=1,2","Sep 15, 2026"\n',
  ),
  ahrefs: utf16(
    [
      'Referring page title\tReferring page URL\tDomain rating\tTarget URL\tLeft context\tAnchor\tType\tNofollow\tUGC\tSponsored\tFirst seen\tLast seen',
      '"A ""quoted"" title"\thttps://blog.example/a\t40\thttps://example.com/page\tsee\tan anchor, über\ttext\ttrue\ttrue\tfalse\t2025-03-01 10:20:30\t2026-01-02 00:00:00',
    ].join('\n'),
  ),
  semrush: utf8(
    [
      'Page ascore,Source title,Source url,Target url,Anchor,External links,Internal links,Nofollow,Sponsored,Ugc,Text,Frame,Form,Image,Sitewide,First seen,Last seen,New link,Lost link',
      '12,A title,https://blog.example/a,https://example.com/page,an anchor,10,20,false,true,false,true,false,false,false,false,2025-03-01,2026-01-02,false,false',
    ].join('\r\n'),
  ),
  moz: utf8(
    'URL,Title,Anchor Text,Page Authority,Domain Authority,Spam Score,Target URL,Link Type\nblog.example/a,A title,an anchor,10,20,3,example.com/page,nofollow\n',
  ),
  majestic: utf8(
    'Target URL,Source URL,Anchor Text,Source Crawl Date,Source First Found Date,FlagNoFollow,FlagImageLink,Source Trust Flow\nhttps://example.com/page,https://blog.example/a,an anchor,2026-01-02,2025-03-01,-,-,12\n',
  ),
  'bing-webmaster-tools': utf8(
    '"Source Url","Anchor Text","Target Url"\n"https://blog.example/a","an anchor","https://example.com/page"\n',
  ),
  backlight: utf8(
    '\uFEFF"site","sourceUrl","referringDomain","targetUrl","anchorText","rel","firstSeen","lastSeen"\r\n"example.com","https://blog.example/a","blog.example","https://example.com/page","an anchor","ugc","2025-03-01T00:00:00.000Z","2026-01-02T00:00:00.000Z"\r\n',
  ),
};
