import { describe, expect, it } from 'vitest';
import {
  crossedCellWords,
  crossedCounts,
  crossedFinding,
  crossedTitle,
} from '../../../../shared/presentation/crossed-words.ts';
import { sampleCrossing, sampleEthnicity, sampleReading, sampleSex } from '../../../support/sample-crossing.ts';

const crossing = sampleCrossing(sampleEthnicity, sampleSex, [
  [
    [60, 2000],
    ['hidden', 1900],
  ],
  [
    [210, 2100],
    [90, 2200],
  ],
  [
    [400, 10_000],
    [0, 150],
  ],
]);
const cellOf = (first: string, second: string) => {
  const cell = crossing.cells.find(({ categories: [a, b] }) => a === first && b === second);
  if (cell === undefined) throw new RangeError('No such cell.');
  return cell;
};
const words = (first: string, second: string, doubtful: readonly string[] = []) =>
  crossedCellWords(sampleReading(crossing, doubtful), cellOf(first, second));

describe('crossedTitle', () => {
  it('tells the surest clear difference of many, with its interval', () => {
    expect(crossedTitle(sampleReading(crossing))).toBe(
      'Bangladeshi women are 2.9 times as likely as other adults in Ealing to be on the housing register (2.5 to 3.4)',
    );
  });

  it('does not lead with what may be chance', () => {
    const all = crossing.cells.map(({ categories }) => categories.join(' '));
    expect(crossedTitle(sampleReading(crossing, all))).toBe(
      'Differences by ethnic group and sex together in Ealing may be chance',
    );
    expect(crossedTitle(sampleReading(crossing, ['bangladeshi F']))).not.toContain('Bangladeshi women');
  });

  it('says when there is nothing to tell, and when it is hidden', () => {
    const same = sampleCrossing(sampleEthnicity, sampleSex, [
      [
        [50, 1000],
        [50, 1000],
      ],
      [
        [50, 1000],
        [50, 1000],
      ],
      [
        [50, 1000],
        [50, 1000],
      ],
    ]);
    expect(crossedTitle(sampleReading(same))).toBe('No clear differences by ethnic group and sex together in Ealing');
    const row = [
      ['hidden', 100],
      ['hidden', 100],
    ] as const;
    const hidden = sampleCrossing(sampleEthnicity, sampleSex, [row, row, row]);
    expect(crossedTitle(sampleReading(hidden))).toBe('Ethnic group and sex: numbers are hidden to protect people');
  });
});

describe('crossedCellWords', () => {
  it('says who, of how many, the rate and how it compares, each with its interval', () => {
    expect(words('bangladeshi', 'F')).toBe(
      'Bangladeshi women: 210 applicants of 2,100 adults; 100.0 per 1,000 (86.9 to 114.5); 2.9 times as likely as other adults in Ealing (2.5 to 3.4), higher.',
    );
  });

  it('says of a hidden group no more than its population', () => {
    expect(words('arab', 'M')).toBe('Arab men: hidden to protect people, of 1,900 in Ealing.');
  });

  it('says a zero as none, and doubt as doubt', () => {
    expect(words('other', 'M')).toContain('men of any other ethnic group: no applicants of 150 adults'.slice(1));
    expect(words('bangladeshi', 'F', ['bangladeshi F'])).toContain('higher; may be chance.');
  });
});

describe('crossedFinding', () => {
  const finding = (first: string, second: string, doubtful: readonly string[] = []) =>
    crossedFinding(sampleReading(crossing, doubtful), cellOf(first, second));

  it('says of a cell what its comparison says, and no more', () => {
    expect(finding('bangladeshi', 'F', ['bangladeshi F'])).toBe(
      'Bangladeshi women are 2.9 times as likely as other adults in Ealing to be on the housing register (2.5 to 3.4); this may be chance',
    );
    expect(finding('bangladeshi', 'M')).toMatch(
      /^There is no clear difference for Bangladeshi men \(0\.\d to 1\.\d\)$/,
    );
    expect(finding('arab', 'M')).toBe('Not shown for Arab men: numbers are hidden to protect people');
    expect(finding('other', 'M')).toBe('There are too few men of any other ethnic group to compare');
  });
});

it('counts what is clear and what is hidden', () => {
  expect(crossedCounts(crossing)).toBe(
    'Six groups: 1 clearly higher, 1 clearly lower, 1 with too few people to say, 1 hidden to protect people.',
  );
});
