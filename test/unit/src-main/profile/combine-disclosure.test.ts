import { describe, expect, it } from 'vitest';
import type { DisclosureSummary } from '../../../../shared/model/disclosure-summary.ts';
import { combinedDisclosure } from '../../../../src-main/profile/combine-disclosure.ts';

const summary: DisclosureSummary = {
  policy: 'Default',
  threshold: 5,
  cells: 1204,
  hidden: 87,
  narrowestInterval: 6,
  method: 'Checked by bounds.',
};

describe('combinedDisclosure', () => {
  it('adds up several measures and keeps the narrowest interval', () => {
    expect(combinedDisclosure([summary, { ...summary, hidden: 3, narrowestInterval: 5 }])).toEqual({
      ...summary,
      cells: 2408,
      hidden: 90,
      narrowestInterval: 5,
    });
  });

  it('keeps the furthest rounding, every earlier release once, and a rule that any measure kept', () => {
    const first = { ...summary, rounding: { base: 5, within: 4 }, earlierReleases: [12, 3] };
    const second = {
      ...summary,
      rounding: { base: 5, within: 9 },
      earlierReleases: [3, 7],
      zerosShown: false,
      leastPopulation: { people: 500, areas: 1 },
    };
    expect(combinedDisclosure([first, second])).toMatchObject({
      rounding: { base: 5, within: 9 },
      earlierReleases: [3, 7, 12],
      zerosShown: false,
      leastPopulation: { people: 500, areas: 1 },
    });
  });
});
