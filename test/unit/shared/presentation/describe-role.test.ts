import { expect, it } from 'vitest';
import { describeRole } from '../../../../shared/presentation/describe-role.ts';

it('tells what a column is for, never an area without its vintage', () => {
  expect(describeRole({ kind: 'area-name', geography: { kind: 'ward', vintage: '2022' } })).toBe('Ward name, 2022');
  expect(describeRole({ kind: 'area-code', geography: { kind: 'lsoa', vintage: '2021' } })).toBe('LSOA code, 2021');
  expect(describeRole({ kind: 'area-code', geography: { kind: 'ward', vintage: 'not known' } })).toBe(
    'Ward code, vintage not known',
  );
  expect(describeRole({ kind: 'count', unit: 'not known' })).toBe('Count');
  expect(describeRole({ kind: 'strand', strand: 'religion' })).toBe('Religion or belief');
  expect(describeRole({ kind: 'count', unit: 'people' })).toBe('Count of people');
  expect(describeRole({ kind: 'period' })).toBe('Period');
  expect(describeRole({ kind: 'period', cadence: 'financial-year' })).toBe('Period, financial years');
  expect(describeRole({ kind: 'total', of: ['Female', 'Male'] })).toBe('Sum of other columns');
  expect(describeRole({ kind: 'area-code', geography: { kind: 'output-area', vintage: '2011' } })).toBe(
    'Output area code, 2011',
  );
  expect(describeRole({ kind: 'free-text' })).toBe('Free text');
});
