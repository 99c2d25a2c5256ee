// Begins a language: `node scripts/make/language.mjs nl` writes public/_locales/nl/messages.json with every key that it
// needs, in its own plural forms, in English. Words that are there already stay; keys that English no longer has go.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const [id] = process.argv.slice(2);
if (!id || !/^[a-z]{2,3}(?:_[A-Z]{2})?$/.test(id)) {
  console.error('Name the language as browsers name its folder: nl, pt_BR');
  process.exit(2);
}

const folder = `public/_locales/${id}`;
const file = `${folder}/messages.json`;
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const english = read('public/_locales/en/messages.json');
const own = existsSync(file) ? read(file) : {};
const forms = new Intl.PluralRules(id.replace('_', '-')).resolvedOptions().pluralCategories;

const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const isPlural = (key) => PLURAL.test(key) && `${key.replace(PLURAL, '')}_one` in english;
/** Each plural once, in all forms of this language, where English has its first. */
const wanted = Object.keys(english).flatMap((key) => {
  if (!isPlural(key)) return [[key, english[key]]];
  const stem = key.replace(PLURAL, '');
  return key.endsWith('_one') ? forms.map((form) => [`${stem}_${form}`, english[`${stem}_other`]]) : [];
});
const messages = new Map(wanted.map(([key, { message }]) => [key, message]));
/** A number may stand in a string that has one form in English and several here. */
const counts = (key) => english[key.replace(PLURAL, '')]?.message.includes('{count}') ?? false;
// What is there stays in its place; what is missing comes behind what it stands behind in English.
const keys = Object.keys(own).filter((key) => messages.has(key) || counts(key));
let before = -1;
for (const key of messages.keys()) {
  if (!keys.includes(key)) keys.splice(before + 1, 0, key);
  before = keys.indexOf(key);
}
const said = (key) => own[key]?.message ?? messages.get(key);
const lines = keys.map((key) => `  ${JSON.stringify(key)}: { "message": ${JSON.stringify(said(key))} }`);
mkdirSync(folder, { recursive: true });
writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
const added = keys.filter((key) => !(key in own));
console.log(
  `${file}: ${keys.length} strings. Came in, in English: ${added.length > 20 ? added.length : added.join(', ') || 'none'}`,
);
const same = [...messages].filter(([key, message]) => said(key) === message);
console.log(`${same.length} are as in English, which is right for names and terms alone.`);
