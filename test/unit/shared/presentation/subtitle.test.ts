import { expect, it } from 'vitest';
import { datedPopulation } from '../../../../shared/presentation/subtitle.ts';

it.each([
  ['adults aged 16 and over', 'Census 2021', 'adults aged 16 and over, Census 2021'],
  ['Usual residents, 2021', '2021', 'Usual residents, 2021'],
  ['Residents, Census 2021', '21 March 2021', 'Residents, Census 2021, 21 March 2021'],
])('"%s" of %s is dated once', (populationTitle, populationPeriod, words) => {
  expect(datedPopulation({ populationTitle, populationPeriod })).toBe(words);
});
