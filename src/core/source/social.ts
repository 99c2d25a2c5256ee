// Social networks, and which one.
// Source: Matomo's Socials.yml (github.com/matomo-org/searchengine-and-social-list, CC0-1.0, as of 2026-11), without
// networks that have closed and without what is named better elsewhere: GitHub and SourceForge (code), YouTube and
// Vimeo (video), Reddit, Stack Overflow, Hacker News and V2EX (forum), LiveJournal and Skyrock (blog). Newer networks
// and the largest fediverse servers are our own selection; the fediverse has no list that stays true.
import { namedSites, type SourceTable } from './site-table';

export const social: SourceTable = {
  kind: 'social',
  sites: namedSites(`
Badoo: badoo.com
BlackPlanet: blackplanet.com
Bluesky: bsky.app bsky.social
Classmates: classmates.com
Discord: discord.com discord.gg discordapp.com
Diaspora: diasp.org diaspora.social joindiaspora.com
Douban: douban.com
Dribbble: dribbble.com
Behance: behance.net
DeviantArt: deviantart.com
Facebook: facebook.com fb.com fb.me messenger.com fb.watch
FetLife: fetlife.com
Flickr: flickr.com flic.kr
Foursquare: foursquare.com
Friendica: friendica.eu libranet.de
Gab: gab.com
Gaia Online: gaiaonline.com
Geni: geni.com
GETTR: gettr.com
Goodreads: goodreads.com
Gree: gree.jp
Habbo: habbo.com
Hatena Bookmark: b.hatena.ne.jp
hi5: hi5.com
Instagram: instagram.com instagr.am
Kakao: story.kakao.com pf.kakao.com
Kuaishou: kuaishou.com
Lang-8: lang-8.com
Last.fm: last.fm lastfm.ru lastfm.de lastfm.es lastfm.fr lastfm.it lastfm.jp lastfm.pl lastfm.com.br lastfm.se
Letterboxd: letterboxd.com
LINE: line.me
LinkedIn: linkedin.com
Mastodon: mastodon.social mastodon.online mastodon.cloud mastodon.world mastodon.xyz mastodon.art mastodon.nl mastodon.uno
Mastodon: mastodon.green mastodon.ie mastodon.scot mastodon.sdf.org mas.to mstdn.social mstdn.jp mstdn.ca mstdn.io
Mastodon: fosstodon.org hachyderm.io infosec.exchange techhub.social universeodon.com c.im chaos.social social.tchncs.de
Mastodon: norden.social troet.cafe ruhr.social piaille.fr mamot.fr framapiaf.org pawoo.net merveilles.town aus.social
Mastodon: ioc.exchange indieweb.social masto.ai mathstodon.xyz scholar.social sigmoid.social toot.community toot.wales
Mastodon: octodon.social kolektiva.social newsie.social journa.host vis.social social.coop
Meetup: meetup.com
MeWe: mewe.com
Minds: minds.com
Misskey: misskey.io
Mixi: mixi.jp
Moy Mir: my.mail.ru
MyHeritage: myheritage.com
Myspace: myspace.com
Nasza Klasa: nk.pl
Nextdoor: nextdoor.com nextdoor.co.uk
Odnoklassniki: ok.ru odnoklassniki.ru
Parler: parler.com
Pinterest: pinterest.* pin.it
Pixelfed: pixelfed.social pixelfed.de pixelfed.art
Qzone: qzone.qq.com
Renren: renren.com
Snapchat: snapchat.com
SoundCloud: soundcloud.com
Tagged: tagged.com
Taringa: taringa.net
Telegram: t.me telegram.org telegram.me telegra.ph
Threads: threads.net threads.com
TikTok: tiktok.com
Truth Social: truthsocial.com
Tumblr: tumblr.com
Viadeo: viadeo.com viadeo.journaldunet.com
VK: vk.com vk.ru vkontakte.ru
WeChat: weixin.qq.com
Weibo: weibo.com weibo.cn
WhatsApp: whatsapp.com wa.me
X: x.com twitter.com
XING: xing.com
Xiaohongshu: xiaohongshu.com xhslink.com
`),
};
