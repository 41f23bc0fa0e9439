import { describe, expect, it } from 'vitest';
import type { Figure, FigureSource } from '../../../../shared/model/edition.ts';
import { boundFigures, figuresIn, figuresOfWording } from '../../../../shared/presentation/bound-figures.ts';

const figure = (text: string, estimate: FigureSource['estimate'] = 'rate'): Figure => ({
  text,
  source: { measure: 'm', strand: 'age', area: 'not-placed', category: 'c', estimate, part: 'value' },
});
const places = (figures: readonly Figure[]): [number | undefined, string, string][] =>
  figures.map(({ at, text, source }) => [at, text, source.estimate]);

describe('figuresIn', () => {
  it('gives each figure its place among the numbers, and those of no estimate none', () => {
    expect(
      places(figuresIn('8.0 per 1,000, against 7.6 of 95%.', [figure('8.0'), figure('7.6', 'others-rate')])),
    ).toEqual([
      [0, '8.0', 'rate'],
      [2, '7.6', 'others-rate'],
    ]);
  });

  it('keeps their order where two are printed alike', () => {
    const [first, second] = figuresIn('From 0.5 to 0.5.', [figure('0.5'), figure('0.5', 'share')]);
    expect([first, second].map((each) => [each?.at, each?.source.estimate])).toEqual([
      [0, 'rate'],
      [1, 'share'],
    ]);
  });

  it('passes over the numbers of a group’s own name, whatever its capitals', () => {
    const text = 'Adults aged 25 to 34 differ; 25 comparisons were made of adults aged 25 to 34.';
    expect(places(figuresIn(text, [figure('25', 'comparisons')], ['adults aged 25 to 34']))).toEqual([
      [2, '25', 'comparisons'],
    ]);
    expect(boundFigures('Adults aged 25 to 34.', [figure('25')], ['adults aged 25 to 34'])).toEqual({});
  });
});

it('follow their numbers into an officer’s words, past those that the officer typed', () => {
  const figures = figuresIn('Known for 94.4% of 3,428.', [figure('94.4%', 'share-of-all'), figure('3,428', 'count')]);
  expect(places(figuresOfWording('In 2025 we knew {2}, or {1}, and {2} again.', figures))).toEqual([
    [1, '3,428', 'count'],
    [2, '94.4%', 'share-of-all'],
    [3, '3,428', 'count'],
  ]);
});
