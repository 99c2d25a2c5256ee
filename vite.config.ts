// How dist/chrome and dist/firefox are made: one manifest, one mode per browser, and one small plugin that
// takes out what the bundler adds to the manifest and least permission does not want.
import { type CrxPlugin, crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin, type PluginOption } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

type Target = 'chrome' | 'firefox';

/** Removes from the built manifest what only the other browser reads, and every web-accessible resource. */
function finishManifest(target: Target): CrxPlugin {
  return {
    name: 'finish-manifest',
    apply: 'build',
    enforce: 'post',
    renderCrxManifest(out, bundle) {
      // The page script is one self-contained file that only executeScript loads: no page may fetch it.
      delete out.web_accessible_resources;
      if (target === 'chrome') delete out.browser_specific_settings;
      else delete (out as { minimum_chrome_version?: string }).minimum_chrome_version;
      // The bundler also emits an ES module twin of the self-contained script; nothing refers to it.
      for (const [file, chunk] of Object.entries(bundle)) {
        if (chunk.type === 'chunk' && chunk.facadeModuleId?.includes('/content-scripts/')) delete bundle[file];
      }
      return out;
    },
  };
}

/** Leaves the notes for translators out of the bundle: they are longer than the words. */
const dropNotes: Plugin = {
  name: 'drop-notes',
  enforce: 'pre',
  transform(source, id) {
    if (!/_locales\/\w+\/messages\.json$/.test(id)) return null;
    const words = Object.entries(JSON.parse(source) as Record<string, { message: string }>);
    return {
      code: JSON.stringify(Object.fromEntries(words.map(([key, { message }]) => [key, { message }]))),
      map: null,
    };
  },
};

export default defineConfig(({ mode, command }) => {
  const target: Target = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    plugins: [
      dropNotes,
      preact(),
      crx({ browser: target, manifest: manifest as ManifestV3Export }),
      finishManifest(target) as PluginOption,
    ],
    build: {
      // A dev build opens its files to every page; it never lands where a release is taken from.
      outDir: command === 'serve' ? `dist/dev-${target}` : `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox142' : 'chrome128',
      modulePreload: { polyfill: false },
    },
    server: { port: 5173, strictPort: true, hmr: { port: 5173 } },
  };
});
