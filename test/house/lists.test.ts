// Open lists: what stands in a folder stands in its list, and what is derived from a list has words for each entry.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
// @ts-expect-error: a script in plain JavaScript, run before packages have types
import { suffixesBelow as freshSuffixes } from '../../scripts/make/suffixes-below.mjs';
import { refusals } from '../../src/core/backup/refusal';
import { anchorKinds } from '../../src/core/classify/anchor';
import { reasons } from '../../src/core/classify/followed';
import { types } from '../../src/core/classify/rel';
import { exporters } from '../../src/core/export';
import { exportProblems } from '../../src/core/export/exporter';
import { totalIds } from '../../src/core/export/totals';
import { roles, scopes } from '../../src/core/facts';
import { helpGroups, topics } from '../../src/core/help/topics';
import { styles } from '../../src/core/highlight';
import { markers } from '../../src/core/highlight/markers';
import { palettes } from '../../src/core/highlight/palettes';
import { fields } from '../../src/core/import/fields';
import { rejectReasons } from '../../src/core/import/reject-reasons';
import { importTools } from '../../src/core/import/tools';
import { changeIds } from '../../src/core/ledger/change-kinds';
import { doubts } from '../../src/core/ledger/doubts';
import { statuses } from '../../src/core/ledger/entry';
import { eventIds } from '../../src/core/ledger/events';
import { signIds } from '../../src/core/look-twice';
import { periods } from '../../src/core/overview/period';
import { factsBeside } from '../../src/core/report/facts-beside';
import { traits, valueKey } from '../../src/core/report/traits';
import { findingSchema } from '../../src/core/scan/page-scan-schema';
import { siteErrors } from '../../src/core/sites/parse-site';
import { siteColours } from '../../src/core/sites/site-colours';
import { trackingErrors } from '../../src/core/url/parse-tracking-name';
import { suffixesBelow } from '../../src/core/url/suffixes-below';
import { whats } from '../../src/platform/stores/settings';
import { finding } from '../fakes/records';

const english = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));

describe('each file of a list is in the list', () => {
  test.each([
    [
      'src/core/highlight',
      styles.map(({ id }) => id),
      ['index', 'marker', 'markers', 'palette', 'palettes', 'sheets', 'style'],
    ],
    ['src/core/highlight/markers', markers.map(({ id }) => id), ['index']],
    ['src/core/highlight/palettes', palettes.map(({ id }) => id), ['index']],
    [
      'src/core/export',
      exporters.map(({ id }) => id),
      ['index', 'columns', 'exporter', 'guard-cell', 'page-rows', 'cell-text', 'clipboard-table', 'delimited'].concat([
        'escape-html',
        'plain-list',
        'report-style',
        'totals',
        'well-formed',
      ]),
    ],
  ])('%s', (folder, ids, others) => {
    const files = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));
    expect(files.filter((name) => !others.includes(name)).sort()).toEqual([...ids].sort());
  });

  test('tools whose lists are recognised', () => {
    const files = readdirSync('src/core/import/tools').map((name) => name.replace(/\.ts$/, ''));
    expect(files.filter((name) => name !== 'index').sort()).toEqual(importTools.map(({ id }) => id).sort());
  });

  test('what the classifiers give is what a finding holds, and what is taken for one', () => {
    // A field that the schema does not know would be dropped without a word where a finding arrives.
    expect(Object.keys(findingSchema.entries).sort()).toEqual(Object.keys(finding()).sort());
  });

  test('classifiers', () => {
    const list = readFileSync('src/core/classify/index.ts', 'utf8');
    const files = readdirSync('src/core/classify').map((name) => name.replace(/\.ts$/, ''));
    for (const name of files.filter(
      (one) => !['index', 'robots', 'robots-header', 'placement-size', 'placement-words', 'tables'].includes(one),
    ))
      expect(list).toContain(`'./${name}'`);
  });
});

describe('each entry of a list has its words', () => {
  test.each([
    ['type', types],
    ['marker', markers.map(({ id }) => id.replaceAll('-', '_'))],
    ['palette', palettes.map(({ id }) => id.replaceAll('-', '_'))],
    ['what', whats],
    ['site_look_colour', siteColours],
    ['reason', reasons.map((reason) => reason.replace(/[ -]/g, '_'))],
    ['site_error', siteErrors],
    ['export', exporters.map(({ id }) => id)],
    ['export_problem', exportProblems],
    ['report_total', totalIds],
    ['import_field', fields],
    ['import_reason', rejectReasons],
    ['role', roles],
    ['doubt', doubts.map((doubt) => doubt.replace(/ /g, '_'))],
    ['change', changeIds],
    ['event', eventIds],
    ['period', periods.map(({ id }) => id)],
    ['life', statuses.map((status) => status.replace(/ /g, '_'))],
    ['tracking_error', trackingErrors],
    ['refused', refusals.map((id) => id.replaceAll(' ', '_'))],
    ['anchor', anchorKinds.filter((kind) => kind === 'empty')],
  ])('%s', (prefix, ids) => {
    const missing = ids.map((id) => `${prefix}_${id}`).filter((key) => !(key in english));
    expect({ 'not in public/_locales/en/messages.json': missing }).toEqual({
      'not in public/_locales/en/messages.json': [],
    });
  });

  test.each(traits.map((trait) => [trait.id, trait] as const))('trait %s and its values', (id, trait) => {
    expect(english).toHaveProperty(`trait_${id}`);
    for (const value of trait.values ?? []) {
      const key = valueKey(trait, value);
      if (key !== null) expect(english).toHaveProperty(key);
    }
  });

  test.each(signIds.map((id) => [id]))('sign %s, what it means and why', (id) => {
    const key = `sign_${id.replaceAll('-', '_')}`;
    expect(english).toHaveProperty(key);
    expect(english).toHaveProperty(`${key}_means`);
    expect(Object.keys(english).some((one) => one.startsWith(`${key}_why`))).toBe(true);
  });

  test('topics of the help: a name, what it means, what to do', () => {
    for (const { id, title } of topics)
      for (const key of [title, `help_${id}_means`, `help_${id}_do`]) expect(english).toHaveProperty(key);
    for (const group of helpGroups) expect(english).toHaveProperty(`help_group_${group}`);
  });

  test('facts beside the traits', () => {
    for (const { id } of factsBeside) expect(english).toHaveProperty(`fact_${id}`);
  });

  test('scopes', () => {
    for (const scope of scopes) expect(Object.keys(english).some((key) => key.startsWith(`scope_${scope}`))).toBe(true);
  });
});

test.each(palettes.map((palette) => [palette.id, palette] as const))(
  'the style sheets have the colours of %s',
  (id, { paints }) => {
    const css = readFileSync('src/ui/palettes.css', 'utf8').toLowerCase();
    const own = [...css.matchAll(/\[data-palette='([a-z-]+)'\][^{]*\{([^}]*)\}/g)].filter(([, of]) => of === id);
    const [light = '', dark = ''] = own.map(([, , rules]) => rules);
    for (const type of types) {
      expect(light).toContain(`--type-${type}-line: ${paints[type].line.toLowerCase()}`);
      expect(light).toContain(`--type-${type}-text: ${paints[type].textOnLight.toLowerCase()}`);
      expect(dark).toContain(`--type-${type}-text: ${paints[type].textOnDark.toLowerCase()}`);
    }
  },
);

test('the table of deep suffixes is that of the list in use; run scripts/make/suffixes-below.mjs after an update', async () => {
  expect(suffixesBelow).toEqual(await freshSuffixes());
});
