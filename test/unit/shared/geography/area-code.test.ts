import { expect, test } from 'vitest';
import { areaLevel, entityTitle, isPseudoCode } from '../../../../shared/geography/area-level.ts';
import { areaVintage } from '../../../../shared/geography/area-vintage.ts';
import { vintagesOfCode, vintagesOfCodes } from '../../../../shared/geography/code-vintages.ts';
import { oldAreaLevel } from '../../../../shared/geography/old-area-code.ts';

test.each([
  ['E00176775', 'output-area'],
  ['E01001210', 'lsoa'],
  ['S01006506', 'lsoa'],
  ['N21000001', 'msoa'],
  ['E05013522', 'ward'],
  ['W05000001', 'ward'],
  ['E09000009', 'district'],
  ['E10000002', 'county'],
  ['E12000007', 'region'],
  ['E54000027', 'health-area'],
  ['E23000001', 'police-force-area'],
  ['E47000001', 'combined-authority'],
  ['K02000001', 'country'],
  ['E26000001', 'other-area'],
  ['E99999999', null],
  ['M99999999', null],
  ['E0900009', null],
  ['Ealing', null],
])('%s is a code of level %s', (code, level) => {
  expect(areaLevel(code)).toBe(level);
});

test('the register names what a code stands for, and codes of no area are known', () => {
  expect([entityTitle('E09000009'), entityTitle('E63000001'), entityTitle('E77000001')]).toEqual([
    'London boroughs',
    'Built-up areas',
    null,
  ]);
  expect(['E99999999', 'L99999999', 'E05999999'].map(isPseudoCode)).toEqual([true, true, false]);
});

test.each([
  ['00AJ', 'district'],
  ['00AJFA', 'ward'],
  ['00ASGE', 'ward'],
  ['95ZZ01S1', 'ward'],
  ['00AJFA0001', 'output-area'],
  ['00AI', null],
  ['E09000009', null],
])('%s was a code of level %s before 2011', (code, level) => {
  expect(oldAreaLevel(code)).toBe(level);
});

test.each([
  ['E01033768', ['2011', '2021']],
  ['E01033769', ['2021']],
  ['E02006934', ['2011', '2021']],
  ['E02006935', ['2021']],
  ['W01001959', ['2021']],
  ['S01006505', ['2001']],
  ['S01013481', ['2011']],
  ['N20000001', ['2021']],
  ['E05013522', []],
])('%s can be of %j', (code, vintages) => {
  expect(vintagesOfCode(code)).toEqual(vintages);
});

test('one code of a later vintage decides for a set of them', () => {
  expect(vintagesOfCodes(['E01001210', 'E01001211'])).toEqual(['2011', '2021']);
  expect(vintagesOfCodes(['E01001210', 'E01034030'])).toEqual(['2021']);
});

test.each([
  ['lsoa 11 cd', ['E01034030'], '2011', 'its name says 2011'],
  ['area', ['E01001210'], '2011 or 2021', 'codes of 2011 and 2021 are alike where areas stayed as they were'],
  ['area', ['E01001210', 'E01034030'], '2021', 'E01034030 is a code that came with the areas of 2021'],
  ['ward', ['E05013522'], 'not known', 'nothing says of which year'],
])('a column "%s" of %j is of %s', (words, codes, vintage, because) => {
  expect(areaVintage(words, codes)).toEqual({ vintage, because });
});
