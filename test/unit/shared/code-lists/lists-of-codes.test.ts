import { expect, it } from 'vitest';
import { listsOfCodes } from '../../../../shared/code-lists/lists-of-codes.ts';

it.each([
  ['ethnic-group', ['A', 'B', 'H', 'Z', '99'], ['nhs-ethnic-category']],
  ['ethnic-group', ['W1', 'A3', 'O1', 'NS'], ['police-self-defined-16']],
  ['ethnic-group', ['W1', 'A3', 'B9'], ['police-self-defined-16', 'police-self-defined-18']],
  ['ethnic-group', ['WBRI', 'APKN', 'REFU', ''], ['dfe-school-census']],
  ['ethnic-group', ['IC1', 'IC3', 'IC9'], ['police-officer-defined']],
  ['sex', ['1', '2', '9'], ['nhs-person-stated-sex']],
  ['religion', ['Christian', 'Muslim', 'Purple'], []],
] as const)('the lists of %s that have %j are %j', (strand, values, ids) => {
  expect(listsOfCodes(values, strand).map(({ id }) => id)).toEqual(ids);
});
