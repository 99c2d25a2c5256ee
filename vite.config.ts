// How dist/chrome and dist/firefox are made: one manifest, one mode per browser, and one small plugin that
// takes out what the bundler adds to the manifest and least permission does not want.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CrxPlugin, crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { minify } from 'terser';
import { defineConfig, type Plugin, type PluginOption } from 'vite';
import { dropNotes } from './scripts/build/drop-notes';
import { firstScreenChunks } from './scripts/build/first-screen-chunks';
import { manifest } from './scripts/build/manifest';
import { manifestWords } from './scripts/build/manifest-words';
import { openToShorteners } from './scripts/build/open-to-shorteners';

type Target = 'chrome' | 'firefox';

/** What only one browser reads of the manifest. */
const onlyRead: Readonly<Record<Target, readonly string[]>> = {
  chrome: ['minimum_chrome_version', 'side_panel'],
  firefox: ['browser_specific_settings', 'sidebar_action'],
};

/** Removes from the built manifest what only the other browser reads, and every web-accessible resource. */
function finishManifest(target: Target): CrxPlugin {
  return {
    name: 'finish-manifest',
    apply: 'build',
    enforce: 'post',
    renderCrxManifest(out, bundle) {
      // The page script is one self-contained file that only executeScript loads: no page may fetch it.
      delete out.web_accessible_resources;
      out.content_security_policy = {
        extension_pages: openToShorteners(manifest.content_security_policy.extension_pages),
      };
      for (const key of onlyRead[target === 'chrome' ? 'firefox' : 'chrome'])
        delete (out as unknown as Record<string, unknown>)[key];
      // Firefox has no such permission: its sidebar needs none.
      if (target === 'firefox') out.permissions = out.permissions?.filter((one) => one !== 'sidePanel');
      // The bundler also emits an ES module twin of the self-contained script; nothing refers to it.
      for (const [file, chunk] of Object.entries(bundle)) {
        if (chunk.type === 'chunk' && chunk.facadeModuleId?.includes('/content-scripts/')) delete bundle[file];
      }
      return out;
    },
  };
}

/**
 * Properties of objects that never leave the page script: no message carries them, and neither the browser nor the
 * language knows them. Their names are shortened.
 */
const pageScriptOnly = new RegExp(
  `^(?:${[
    'realm hasLetters judged stale sourceUrl depth found frameRealms heapOf indexed shortened large kept hasText ring',
    'explain owns setCurrent follow resting flush cost forget candidates mayWrap anyHost unwrap heap watched wraps',
    'stillGrowing framed clip archived observer life range nearest wrapper sorter readInside enter leave full characters nodes',
    'limit base tools hooks everything touchedLinks addedParts framesTouched unsearched searched blocks roots topRealm',
    'edition lateRoots pageFacts lettered linkElement whose within pieces draw handle reveal onward written heads extent listen match row inQuery',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
);

/** Makes the script for pages as small as it gets: it has a limit, and its bundler takes no options. */
function squeezePageScript(): Plugin {
  let folder = '';
  return {
    name: 'squeeze-page-script',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir, 'content-scripts');
    },
    async closeBundle() {
      // The page script first: what the other shares with it has the names it was given there.
      const nameCache = {};
      for (const name of ['scan.js', 'outside/outside.js'].filter((one) => existsSync(path.join(folder, one)))) {
        const file = path.join(folder, name);
        const { code } = await minify(readFileSync(file, 'utf8'), {
          ecma: 2020,
          toplevel: true,
          // The names are listed: one that a browser has too, elsewhere, is ours all the same.
          // Our own code reads no getter for its effect, and constructs no arrow function.
          nameCache,
          mangle: { properties: { regex: pageScriptOnly, builtins: true } },
          compress: {
            passes: 6,
            ecma: 2020,
            hoist_funs: true,
            pure_getters: true,
            unsafe: true,
            unsafe_arrows: true,
            unsafe_methods: true,
          },
        });
        if (code) writeFileSync(file, code);
      }
    },
  };
}

/**
 * The background's file is named without a hash. The hash would be of the text before the bundler puts in the names of the
 * page scripts, and until then there stands a hash of where they lie on this machine.
 */
const fileNameOf = ({ name }: { name: string }): string =>
  name === 'background.ts' ? 'background/background.js' : 'assets/[name]-[hash].js';

/** The dev server sends styles as scripts and changes through a socket: no policy of ours lets it. */
const withoutPolicy: Plugin = {
  name: 'without-policy',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

export default defineConfig(({ mode, command }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  const { content_security_policy: _policy, ...served } = manifest;
  return {
    plugins: [
      dropNotes,
      preact(),
      withoutPolicy,
      crx({ browser: target, manifest: (command === 'serve' ? served : manifest) as ManifestV3Export }),
      finishManifest(target) as PluginOption,
      manifestWords,
      squeezePageScript(),
    ],
    // The archives of spreadsheets: the library's own way is forbidden by the policy of our pages.
    resolve: { alias: [{ find: /^fflate$/, replacement: path.resolve('src/platform/zip-without-workers.ts') }] },
    build: {
      // A dev build opens its files to every page; it never lands where a release is taken from.
      outDir: command === 'serve' ? `dist/dev-${target}` : `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox142' : 'chrome128',
      rolldownOptions: {
        // Opened by the background alone: the manifest does not name it.
        input: { copy: 'popup/copy.html' },
        // The bundler's own plugin adds the background as a chunk.
        output: {
          entryFileNames: fileNameOf,
          chunkFileNames: fileNameOf,
          codeSplitting: { groups: firstScreenChunks },
        },
      },
      modulePreload: {
        polyfill: false,
        // A list of all that a later script needs weighs on the first load of the popup, and what comes by a press comes
        // from the disk. The scripts of the first screen itself are still fetched side by side.
        resolveDependencies: (file, needs, { hostType }) =>
          hostType === 'html' || /\bmain-/.test(file) ? needs : needs.filter((one) => one.endsWith('.css')),
      },
    },
    server: { port: 5173, strictPort: true, hmr: { port: 5173 } },
  };
});
