// Video platforms. TikTok and Instagram stand with the social networks.
// Source: YouTube and Vimeo also in Matomo's Socials.yml (CC0-1.0); the rest is our own selection of public facts, as
// of 2026-11.
import { namedSites, type SourceTable } from './site-table';

export const video: SourceTable = {
  kind: 'video',
  sites: namedSites(`
Bilibili: bilibili.com b23.tv bilibili.tv
BitChute: bitchute.com
CCC media: media.ccc.de
Coub: coub.com
Dailymotion: dailymotion.com dai.ly
Douyin: douyin.com
iQIYI: iqiyi.com iq.com
Kick: kick.com
Loom: loom.com
Nebula: nebula.tv
Naver TV: tv.naver.com
Niconico: nicovideo.jp nico.ms
Odysee: odysee.com lbry.tv
PeerTube: framatube.org peertube.tv tilvids.com digitalcourage.video
Rumble: rumble.com
Rutube: rutube.ru
Sohu Video: tv.sohu.com
SOOP: sooplive.co.kr afreecatv.com
Streamable: streamable.com
TED: ted.com
Tencent Video: v.qq.com wetv.vip
Twitch: twitch.tv
Veoh: veoh.com
Vimeo: vimeo.com
VK Video: vkvideo.ru
Wistia: wistia.com wistia.net
Xigua: ixigua.com
Youku: youku.com tudou.com
YouTube: youtube.com youtu.be youtube-nocookie.com
`),
};
