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
const lines = wanted.map(([key, { message }]) => {
  const said = own[key]?.message ?? message;
  return `  ${JSON.stringify(key)}: { "message": ${JSON.stringify(said)} }`;
});
mkdirSync(folder, { recursive: true });
writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
const still = wanted.filter(([key, { message }]) => (own[key]?.message ?? message) === message).length;
console.log(`${file}: ${wanted.length} strings, ${still} of them still in English`);
