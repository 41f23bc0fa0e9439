import { expect, it } from 'vitest';
import { methodFacts } from '../../../../../src-renderer/features/explore/method-facts.ts';
import { sampleView } from './sample-evidence.ts';

const textOf = (category: string | null, term: string): string | undefined =>
  methodFacts(sampleView(), category).find((fact) => fact.term === term)?.text;

it('tells numerator, denominator, method and comparator of a category', () => {
  expect(textOf('1', 'Numerator')).toBe('67 clients, 2025/26');
  expect(textOf('1', 'Denominator')).toBe('2,910 adults; Residents aged 16 and over, 21 March 2021');
  expect(textOf('1', 'Rate')).toBe('23.0 per 1,000 (18.4 to 27.6); Byar’s method');
  expect(textOf('1', 'Compared with')).toBe(
    'everyone else of known ethnic group in Ealing: 2.1 (1.6 to 2.6); log-Wald',
  );
});

it('prints symbols where numbers are hidden', () => {
  expect(textOf('15', 'Numerator')).toBe('[c] clients, 2025/26');
  expect(textOf('15', 'Rate')).toBe('[c] per 1,000 ([c])');
});

it('is of everyone whose category is known where none is chosen', () => {
  expect(textOf(null, 'Numerator')).toBe('3,255 clients, 2025/26');
  expect(textOf(null, 'Compared with')).toBeUndefined();
});

it('tells best and worst bounds, with chance and without, and symbols where they are withheld', () => {
  expect(textOf('1', 'Rate, none to all')).toBe(
    '23.0 to 31.0 if none or all of those not known belonged; 18.4 to 35.2 with chance',
  );
  expect(textOf('1', 'Share, none to all')).toBe('[c]');
  expect(textOf('15', 'Rate, none to all')).toBeUndefined();
});

it('weighs a comparison with all that were made', () => {
  expect(textOf('1', 'Chance')).toBe(
    'Two comparisons were made of groups in Ealing, over all strands; by chance alone fewer than one would look clear. The one that is clear remains so when that is allowed for. Here p under 0.001; under 0.001 by Benjamini-Hochberg, under 0.001 by Holm.',
  );
});
