// Blog platforms, by the platform whatever the blog is called: me.wordpress.com, x.blogspot.co.uk, y.substack.com.
// Builders of whole sites (Wix, Weebly, Squarespace, Google Sites) stay unknown: a shop is no blog.
// Our own selection of public facts, as of 2026-11; LiveJournal, Skyrock and Xanga also in Matomo's Socials.yml (CC0-1.0).
import { namedSites, type SourceTable } from './site-table';

export const blog: SourceTable = {
  kind: 'blog',
  sites: namedSites(`
Ameba: ameblo.jp ameba.jp
Baijiahao: baijiahao.baidu.com
Bear Blog: bearblog.dev
beehiiv: beehiiv.com
Blogger: blogger.com blogspot.*
Blogfa: blogfa.com blogfa.ir
blogg.se: blogg.se
Buttondown: buttondown.com buttondown.email
CanalBlog: canalblog.com
CNBlogs: cnblogs.com
CSDN: csdn.net
DEV Community: dev.to
Dreamwidth: dreamwidth.org
Dzen: dzen.ru zen.yandex.ru
Exblog: exblog.jp
FC2: blog.fc2.com fc2.net
Ghost: ghost.io
Habr: habr.com
HackerNoon: hackernoon.com
Hashnode: hashnode.dev hashnode.com
Hatena Blog: hatenablog.com hatenablog.jp hateblo.jp hatenadiary.com hatenadiary.jp hatenadiary.org d.hatena.ne.jp
Jianshu: jianshu.com
Juejin: juejin.cn
Livedoor Blog: livedoor.jp livedoor.blog doorblog.jp blog.jp
LiveInternet: liveinternet.ru
LiveJournal: livejournal.com livejournal.ru
Medium: medium.com
Mirror: mirror.xyz
Naver Blog: blog.naver.com
note: note.com note.mu
OverBlog: over-blog.com overblog.com over-blog-kiwi.com over-blog.net
Pixnet: pixnet.net
Posthaven: posthaven.com
Qiita: qiita.com
Sapo Blogs: blogs.sapo.pt
SeeSaa: seesaa.net
Skyrock: skyrock.com
Steemit: steemit.com
Substack: substack.com
Tistory: tistory.com
Typepad: typepad.com typepad.fr typepad.jp blogs.com
Velog: velog.io
Vocus: vocus.cc
WordPress.com: wordpress.com art.blog car.blog code.blog data.blog design.blog family.blog fashion.blog finance.blog
WordPress.com: fitness.blog food.blog game.blog health.blog home.blog law.blog movie.blog music.blog news.blog
WordPress.com: photo.blog poetry.blog politics.blog school.blog science.blog sport.blog tech.blog travel.blog video.blog
write.as: write.as writeas.com
Xanga: xanga.com
Zenn: zenn.dev
`),
};
