import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPostcode, readPostcode } from '../../../../shared/geography/read-postcode.ts';
import type { ReadPostcode } from '../../../../shared/geography/read-postcode.ts';

const spellings: readonly (readonly [string, ReadPostcode | null])[] = [
  ['M1 1AA', { kind: 'unit', text: 'M1 1AA' }],
  ['M60 1NW', { kind: 'unit', text: 'M60 1NW' }],
  ['CR2 6XH', { kind: 'unit', text: 'CR2 6XH' }],
  ['DN55 1PT', { kind: 'unit', text: 'DN55 1PT' }],
  ['W1A 1HQ', { kind: 'unit', text: 'W1A 1HQ' }],
  ['EC1A 1BB', { kind: 'unit', text: 'EC1A 1BB' }],
  ['SW1A 2AA', { kind: 'unit', text: 'SW1A 2AA' }],
  ['GIR 0AA', { kind: 'unit', text: 'GIR 0AA' }],
  ['BT1 5GS', { kind: 'unit', text: 'BT1 5GS' }],
  ['B33 8TH', { kind: 'unit', text: 'B33 8TH' }],
  ['N1P 1AA', { kind: 'unit', text: 'N1P 1AA' }],
  ['NW1W 4AA', { kind: 'unit', text: 'NW1W 4AA' }],
  ['E20 2ST', { kind: 'unit', text: 'E20 2ST' }],
  ['ZE1 0AA', { kind: 'unit', text: 'ZE1 0AA' }],
  ['sw1a2aa', { kind: 'unit', text: 'SW1A 2AA' }],
  ['SW1A  2AA', { kind: 'unit', text: 'SW1A 2AA' }],
  [' m1 1aa ', { kind: 'unit', text: 'M1 1AA' }],
  ['SWIA 2AA', null],
  ['QA1 1AA', null],
  ['VA1 1AA', null],
  ['XA1 1AA', null],
  ['M1 1CA', null],
  ['M1 1AK', null],
  ['M1 1AO', null],
  ['EC1A 1B', null],
  ['AI1 1AA', null],
  ['AJ1 1AA', null],
  ['AZ1 1AA', null],
  ['ABC1 1AA', null],
  ['A 1AA', null],
  ['M1', { kind: 'district', text: 'M1' }],
  ['12345', null],
  ['', null],
  ['M1 AA1', null],
  ['O1 1AA', { kind: 'unit', text: 'O1 1AA' }],
  ['ZZ99 3WZ', { kind: 'pseudo', text: 'ZZ99 3WZ' }],
  ['ZZ99 3VZ', { kind: 'pseudo', text: 'ZZ99 3VZ' }],
  ['JE2 3AB', { kind: 'unit', text: 'JE2 3AB' }],
  ['GY1 1AA', { kind: 'unit', text: 'GY1 1AA' }],
  ['IM1 1AA', { kind: 'unit', text: 'IM1 1AA' }],
  ['BFPO 805', { kind: 'forces', text: 'BFPO 805' }],
  ['BF1 3AA', { kind: 'unit', text: 'BF1 3AA' }],
];

test.each(spellings)('%j is read as %j', (text, expected) => {
  expect(readPostcode(text)).toEqual(expected);
});

test('sectors and districts are read for what they are, and are no whole postcodes', () => {
  expect(readPostcode('ub1 1')).toEqual({ kind: 'sector', text: 'UB1 1' });
  expect(readPostcode('EC1A')).toEqual({ kind: 'district', text: 'EC1A' });
  expect(['UB1 1', 'EC1A', 'W3'].map(isPostcode)).toEqual([false, false, false]);
});

test('codes that stand in place of a postcode count as whole ones', () => {
  expect(['ZZ99 3VZ', 'zz993wz', 'BFPO 805', 'W3-9BQ'].map(isPostcode)).toEqual([true, true, true, true]);
  expect(isPostcode('GIR 0AB')).toBe(false);
});

test('reading what was read changes nothing, however it was spelt', () => {
  const valid = spellings.flatMap(([, read]) => (read === null ? [] : [read]));
  fc.assert(
    fc.property(fc.constantFrom(...valid), fc.boolean(), fc.constantFrom('', ' ', '  ', '-'), (read, isLower, gap) => {
      const spelt = read.text.replace(' ', read.kind === 'sector' ? ' ' : gap);
      expect(readPostcode(isLower ? spelt.toLowerCase() : spelt)).toEqual(read);
    }),
  );
});
