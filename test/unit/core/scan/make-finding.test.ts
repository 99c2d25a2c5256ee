// A finding goes back and forth: the background makes it, the page script hands it in with its scan, and there it is
// parsed. One that its own schema refuses would take the whole page with it.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import { documentRecordSchema, linkRecordSchema } from '../../../../src/core/scan/link-record-schema';
import { makeFinding } from '../../../../src/core/scan/make-finding';
import { findingSchema } from '../../../../src/core/scan/page-scan-schema';
import { relations } from '../../../../src/core/scan/relation';
import { toldDocument, toldLink } from '../../../fakes/arbitrary-record';
import { finding, site, tables } from '../../../fakes/records';

const own = site('example.com');

test('of whatever a page script may tell of a link, the finding is one that is taken', () => {
  fc.assert(
    fc.property(toldLink, toldDocument, fc.constantFrom(...relations), (link, document, relation) => {
      const record = v.parse(linkRecordSchema, link);
      const made = makeFinding(record, v.parse(documentRecordSchema, document), own, relation, tables);
      expect(v.parse(findingSchema, made)).toEqual(made);
    }),
    { numRuns: 200 },
  );
});

describe('a campaign', () => {
  const tagged = (name: string, value: string) => finding({ href: `https://example.com/?${name}=${value}` });

  test('is cut, and the finding says so', () => {
    const cut = tagged('utm_source', 'x'.repeat(2_001));
    expect(cut).toMatchObject({ campaign: { utm_source: 'x'.repeat(1_000) }, cut: ['campaign'] });
    const named = tagged(`utm_${'x'.repeat(400)}`, 'mail');
    expect(named).toMatchObject({ campaign: { [`utm_${'x'.repeat(196)}`]: 'mail' }, cut: ['campaign'] });
    expect(tagged('utm_source', encodeURIComponent('😀'.repeat(600))).cut).toEqual([]);
  });

  test('that fits is whole', () => {
    const whole = { [`pk_${'x'.repeat(197)}`]: 'x'.repeat(1_000) };
    expect(tagged(...(Object.entries(whole)[0] as [string, string]))).toMatchObject({ campaign: whole, cut: [] });
  });
});

test('redirects in redirects are named as far as there is room', () => {
  const wrapper = finding({ wrappers: Array(3).fill('x'.repeat(150)) });
  expect(wrapper.wrapper).toHaveLength(200);
  expect(wrapper.cut).toEqual(['wrapper']);
});
