import { expect, it } from 'vitest';
import { strandReadings } from '../../../../src-main/engine/strand-readings.ts';
import { sampleDataset } from '../../../support/sample-dataset.ts';

it('puts labels and ages into their groups, and leaves out those not known', () => {
  const [sex, age] = strandReadings(
    sampleDataset({ roles: { Sex: { kind: 'strand', strand: 'sex' }, Born: { kind: 'date-of-birth' } } }),
  );
  expect(['F', 'Male', 'Prefer not to say', null].map((value) => sex?.groupOf(value))).toEqual([
    'female',
    'male',
    null,
    null,
  ]);
  expect(['15', '16', '34.0', '99', null].map((value) => age?.groupOf(value))).toEqual([
    '0-15',
    '16-24',
    '25-34',
    '75-plus',
    null,
  ]);
});
