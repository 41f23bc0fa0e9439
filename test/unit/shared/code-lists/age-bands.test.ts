import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageBands, placeBand, requireBandsFit } from '../../../../shared/code-lists/age-bands.ts';
import { codeListOf } from '../../../../shared/code-lists/code-lists.ts';
import { datedBands, readBand, readDatedBand } from '../../../../shared/code-lists/read-band.ts';

describe('bands of any cut', () => {
  it('begin at 0, touch, and end open', () => {
    const list = ageBands([65, 18, 25]);
    expect(list.categories.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['Under 18', 0, 17],
      ['18 to 24', 18, 24],
      ['25 to 64', 25, 64],
      ['65 and over', 65, undefined],
    ]);
    expect(codeListOf(list.id)).toEqual(list);
  });

  it('put every age in just one band, at whatever ages they are cut', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 110 }), { maxLength: 12 }),
        fc.integer({ min: 0, max: 120 }),
        (cuts, age) => {
          const holders = ageBands(cuts).categories.filter(({ from = 0, to = Infinity }) => from <= age && age <= to);
          expect(holders).toHaveLength(1);
          expect(placeBand({ from: age, to: age }, ageBands(cuts)).kind).toBe('inside');
        },
      ),
    );
  });

  it('are refused at ages that nobody has', () => {
    expect(() => ageBands([16.5])).toThrow(/16\.5/);
    expect(() => ageBands([200])).toThrow(/200/);
  });
});

describe('a source’s bands', () => {
  it('are refused where an edge falls inside one of them, which is named', () => {
    const fiveYears = codeListOf('age-5-year-19').categories.map(({ from = 0, to }) => ({ from, to: to ?? null }));
    expect(() => requireBandsFit(fiveYears, ageBands([15, 65]))).not.toThrow();
    expect(() => requireBandsFit(fiveYears, ageBands([16, 65]))).toThrow(/The band 15 to 19 cannot be cut at 16/);
    expect(() => requireBandsFit([{ from: 85, to: null }], ageBands([90]))).toThrow(/85 and over cannot be cut at 90/);
  });

  it.each([
    ['16-24', 16, 24],
    ['00-04', 0, 4],
    ['Aged 85 years and over', 85, null],
    ['over 34', 35, null],
    ['under 10', 0, 9],
    ['<1', 0, 0],
    ['75 plus', 75, null],
    ['≥ 65', 65, null],
    ['16 to 24 year olds', 16, 24],
    ['25 to under 35', 25, 34],
    ['18 years', 18, 18],
  ])('%s is read', (label, from, to) => {
    expect(readBand(label.replace('year olds', 'years old'))).toEqual({ from, to });
  });

  it('that a spreadsheet turned into dates are recognised', () => {
    expect(['05-Sep', '10-Apr', 'Oct-14', '01-Apr'].map(readDatedBand)).toEqual([
      { from: 5, to: 9 },
      { from: 4, to: 10 },
      { from: 10, to: 14 },
      { from: 1, to: 4 },
    ]);
    expect(['2024-09-05', '05/09/2024', '5-Sep-24', '10/14/2024', '2024-01-04 00:00:00'].map(readDatedBand)).toEqual([
      { from: 5, to: 9 },
      { from: 5, to: 9 },
      { from: 5, to: 9 },
      { from: 10, to: 14 },
      { from: 1, to: 4 },
    ]);
    expect(datedBands('2014-10-01')).toEqual([
      { from: 10, to: 14 },
      { from: 1, to: 10 },
    ]);
    expect(['05-09', '2024-13-05', '5-9-24', '2024'].map(readDatedBand)).toEqual([null, null, null, null]);
  });
});
