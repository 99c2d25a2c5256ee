// What every command needs before it can do its work, in plain JavaScript because nothing is installed yet:
// a Node that is new enough, the packages of package-lock.json, and a way to load the TypeScript of the rest.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const installed = `${root}node_modules/.package-lock.json`;
const stamp = `${root}node_modules/.backlight-lock`;

/**
 * Runs one of the commands: sets up what is missing, then calls the module's `main` from the project's folder.
 * @param {string} module path below the project
 * @returns {Promise<void>} the exit status is set; a failure is one line
 */
export async function run(module) {
  // npm starts scripts in the project's folder; file names on the command line are meant from where the user is.
  const from = (['start', 'dev'].includes(process.env.npm_lifecycle_event) && process.env.INIT_CWD) || process.cwd();
  try {
    process.chdir(root);
    checkNode(process.versions.node);
    installPackages();
    const { runnerImport } = await import('vite');
    const loaded = await runnerImport(`${root}${module}`);
    process.exitCode = await loaded.module.main(process.argv.slice(2), from);
  } catch (error) {
    console.error(process.env.DEBUG ? error : String(error?.message ?? error).split('\n')[0]);
    process.exitCode = 1;
  }
}

/** Vite's own demand: 20.19 or newer, and 22.12 or newer from there on. */
function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  throw new Error(`Backlight needs Node 20.19 or newer, or 22.12 or newer; this is ${version}`);
}

/** Installs exactly what package-lock.json names, unless that is already there. */
function installPackages() {
  const lock = readFileSync(`${root}package-lock.json`);
  const wanted = createHash('sha256').update(lock).digest('hex');
  if (existsSync(installed)) {
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
    // Installed by hand: as good as by us, if nothing differs.
    if (!existsSync(stamp) && sameVersions(lock)) return writeFileSync(stamp, wanted);
  }
  console.log('Installing packages (once, about a minute) …');
  let done = npm(['ci']);
  // A lock file written where the registry lacks the packages for other systems has no entries for them, and `npm ci`
  // refuses it everywhere. `npm install` takes the same versions from it and, so called, leaves it as it is.
  if (done.status !== 0 && /EUSAGE/.test(done.stderr)) done = npm(['install', '--no-save']);
  if (done.status !== 0) throw new Error(`The packages could not be installed: ${firstError(done)}`);
  writeFileSync(stamp, wanted);
}

function npm(command) {
  const args = [...command, '--include=dev', '--no-audit', '--no-fund'];
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 };
  // Under `npm start` this is the npm that runs us; on Windows npm is no program but a script for Node.
  const path = process.env.npm_execpath;
  return path?.endsWith('.js')
    ? spawnSync(process.execPath, [path, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function sameVersions(lock) {
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(JSON.parse(lock).packages).every(([path, entry]) => {
    // Packages for other systems are left out rightly.
    if (path === '' || (entry.optional && !have[path])) return true;
    return have[path]?.version === entry.version;
  });
}

function firstError({ stderr, error }) {
  const lines = (stderr || error?.message || '')
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  return lines.find((line) => line && !/^(npm warn|code )/.test(line)) ?? 'npm gave no reason';
}
