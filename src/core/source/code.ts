// Code hosting and package registries, and the pages that code hosts serve for their users: a page on a.github.io is
// nearly always a project's or a developer's, so it is named by its platform. Hosts that serve anything at all
// (vercel.app, netlify.app, pages.dev) stay unknown.
// Our own selection of public facts, as of 2026-11.
import { namedSites, type SourceTable } from './site-table';

export const code: SourceTable = {
  kind: 'code',
  sites: namedSites(`
Anaconda: anaconda.org
Azure DevOps: dev.azure.com
Bitbucket: bitbucket.org bitbucket.io
Codeberg: codeberg.org codeberg.page
CodePen: codepen.io
CodeSandbox: codesandbox.io csb.app
CRAN: cran.r-project.org
crates.io: crates.io
Debian Salsa: salsa.debian.org
Docker Hub: hub.docker.com
Docs.rs: docs.rs
Drupal.org: drupal.org
freedesktop.org GitLab: gitlab.freedesktop.org
GitCode: gitcode.com
Gitea: gitea.com
Gitee: gitee.com gitee.io
GitFlic: gitflic.ru
GitHub: github.com githubusercontent.com github.dev
GitHub Pages: github.io
GitLab: gitlab.com
GitLab Pages: gitlab.io
GitVerse: gitverse.ru
Glitch: glitch.com glitch.me
GNOME GitLab: gitlab.gnome.org
Go packages: pkg.go.dev
Google Code: code.google.com googlesource.com
Greasy Fork: greasyfork.org
Hackage: hackage.haskell.org
Hex: hex.pm
Hugging Face: huggingface.co hf.space
JSFiddle: jsfiddle.net
JSR: jsr.io
Kaggle: kaggle.com
Launchpad: launchpad.net
Maven: mvnrepository.com central.sonatype.com search.maven.org
MetaCPAN: metacpan.org
NotABug: notabug.org
npm: npmjs.com npmjs.org
NuGet: nuget.org
Observable: observablehq.com
Packagist: packagist.org
Pagure: pagure.io
pub.dev: pub.dev
PyPI: pypi.org pypi.python.org
Read the Docs: readthedocs.io readthedocs.org
Replit: replit.com repl.co
RubyGems: rubygems.org
Savannah: savannah.gnu.org savannah.nongnu.org
SourceForge: sourceforge.net sourceforge.io sf.net
SourceHut: sr.ht
StackBlitz: stackblitz.com
`),
};
