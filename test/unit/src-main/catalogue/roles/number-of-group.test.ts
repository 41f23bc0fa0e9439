import { expect, it } from 'vitest';
import { groupNumbered } from '../../../../../src-main/catalogue/roles/number-of-group.ts';

it.each([
  ['Male Number', 'Male'],
  ['2021 Females Number', 'Females'],
  ['Males: Number', 'Males'],
  ['Persons (Number)', 'Persons'],
  ['Aged 16 to 24 Number', 'Aged 16 to 24'],
  ['65+ number', '65+'],
  ['Asian, Asian British or Asian Welsh: Indian (number)', 'Asian, Asian British or Asian Welsh: Indian'],
  ['Muslim Number', 'Muslim'],
  ['Number', null],
  ['NHS Number', null],
  ['House number', null],
  ['Other number', null],
  ['Black Country reference number', null],
  ['EHC plan number', null],
  ['Smokers Number', null],
])('"%s" counts the group "%s"', (name, group) => {
  expect(groupNumbered(name)).toBe(group);
});
