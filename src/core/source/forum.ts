// Forums, and questions with answers.
// Our own selection of public facts, as of 2026-11. Reddit, Stack Overflow, Hacker News and V2EX, social networks in
// Matomo's Socials.yml (CC0-1.0), stand here: what is linked there is linked from a discussion.
import { namedSites, type SourceTable } from './site-table';

export const forum: SourceTable = {
  kind: 'forum',
  sites: namedSites(`
2channel: 5ch.net 2ch.sc 2ch.net
4chan: 4chan.org 4channel.org
4PDA: 4pda.to 4pda.ru
Allnurses: allnurses.com
Apple discussions: discussions.apple.com
AVForums: avforums.com
AVS Forum: avsforum.com
Baidu Tieba: tieba.baidu.com
Baidu Zhidao: zhidao.baidu.com
BlackHatWorld: blackhatworld.com
Boards.ie: boards.ie
Bogleheads: bogleheads.org
Brainly: brainly.com brainly.pl brainly.co.id brainly.com.br brainly.lat brainly.in
CafeMom: cafemom.com
City-Data: city-data.com
CommentCaMarche: commentcamarche.net
Cyberforum: cyberforum.ru
Daum Cafe: cafe.daum.net
Dcard: dcard.tw
DCInside: dcinside.com
Developpez: developpez.net developpez.com
DigitalPoint: digitalpoint.com
Digital Spy forums: forums.digitalspy.com
Discourse Meta: meta.discourse.org
DSLReports: dslreports.com
Elektroda: elektroda.pl elektroda.com
Experts Exchange: experts-exchange.com
Flashback: flashback.org
Forocoches: forocoches.com
Forumactif: forumactif.com forumotion.com forumgratuit.org
gathering.tweakers.net: gathering.tweakers.net
Google Groups: groups.google.*
Groups.io: groups.io
gutefrage: gutefrage.net
Hacker News: news.ycombinator.com
HardwareZone: hardwarezone.com.sg
Hardware.fr forum: forum.hardware.fr
HiFi-Forum: hifi-forum.de
HiNative: hinative.com
Hupu: hupu.com
Indie Hackers: indiehackers.com
iXBT forum: forum.ixbt.com
Jeuxvideo forums: forums.jeuxvideo.com
JustAnswer: justanswer.com justanswer.de justanswer.co.uk
Kaskus: kaskus.co.id
Lemmy: lemmy.world lemmy.ml lemmy.ca lemm.ee feddit.org feddit.de feddit.uk feddit.nl beehaw.org sh.itjust.works
Lemmy: programming.dev discuss.tchncs.de lemmygrad.ml sopuli.xyz reddthat.com kbin.social
Linus Tech Tips: linustechtips.com
LinuxQuestions: linuxquestions.org
Lobsters: lobste.rs
MacRumors forums: forums.macrumors.com
Mail.ru answers: otvet.mail.ru
MathOverflow: mathoverflow.net
med1: med1.de
Mediavida: mediavida.com
MetaFilter: metafilter.com
Microsoft answers: answers.microsoft.com techcommunity.microsoft.com
Mikrocontroller.net: mikrocontroller.net
Mobile01: mobile01.com
MoneySavingExpert forum: forums.moneysavingexpert.com
Motor-Talk: motor-talk.de
Mumsnet: mumsnet.com
Naver Cafe: cafe.naver.com
Naver Knowledge iN: kin.naver.com
NeoGAF: neogaf.com
Netmums: netmums.com
NGA: nga.cn ngabbs.com
OKWave: okwave.jp
OzBargain: ozbargain.com.au
Physics Forums: physicsforums.com
Pikabu: pikabu.ru
PistonHeads: pistonheads.com
PPRuNe: pprune.org
Product Hunt: producthunt.com
ProBoards: proboards.com
PTT: ptt.cc
Quora: quora.com
Qna Habr: qna.habr.com
Reddit: reddit.com
ResetEra: resetera.com
Slashdot: slashdot.org
Something Awful: somethingawful.com
Stack Exchange: stackexchange.com superuser.com serverfault.com askubuntu.com stackapps.com
Stack Overflow: stackoverflow.com
Straight Dope: boards.straightdope.com
Tapatalk: tapatalk.com
Teratail: teratail.com
The Student Room: thestudentroom.co.uk
Tinhte: tinhte.vn
Tildes: tildes.net
UKBusinessForums: ukbusinessforums.co.uk
urbia: urbia.de
V2EX: v2ex.com
VOZ: voz.vn
Warrior Forum: warriorforum.com
WebmasterWorld: webmasterworld.com
Webtretho: webtretho.com
wer-weiss-was: wer-weiss-was.de
Whirlpool: whirlpool.net.au
Wykop: wykop.pl
XDA forums: xdaforums.com forum.xda-developers.com
Yahoo Chiebukuro: chiebukuro.yahoo.co.jp
Zhihu: zhihu.com
`),
};
