// Which executable is "chromium" or "firefox" on this machine: what the user names, else what is installed in the
// places where installers put it.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Kind } from './driver';

const variables: Record<Kind, string> = { chromium: 'CHROME_BIN', firefox: 'FIREFOX_BIN' };

const names: Record<Kind, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'chrome',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const macs: Record<Kind, readonly string[]> = {
  chromium: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
};

const windows: Record<Kind, readonly string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

const linux: Record<Kind, readonly string[]> = {
  chromium: [
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
  ],
  firefox: [
    '/usr/lib/firefox-esr/firefox-esr',
    '/usr/lib/firefox/firefox',
    '/opt/firefox/firefox',
    '/snap/bin/firefox',
  ],
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The path of an installed browser, or null. A path that the user named and that is no program is an error. */
export function findBrowser(
  kind: Kind,
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const named = env[variables[kind]];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`${variables[kind]} names ${named}, which is not a program`);
  }
  return [...onPath(kind, env, platform), ...usualPlaces(kind, env, platform)].find(isProgram) ?? null;
}

function onPath(kind: Kind, env: Environment, platform: NodeJS.Platform): string[] {
  // On Windows no browser puts itself on PATH, and a bare name could be a script.
  if (platform === 'win32') return [];
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces(kind: Kind, env: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin')
    return ['/Applications', `${env.HOME}/Applications`].flatMap((root) => macs[kind].map((app) => `${root}/${app}`));
  if (platform === 'win32') {
    const roots = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
    return roots.flatMap((root) => windows[kind].map((path) => `${root}\\${path}`));
  }
  return [...linux[kind]];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
