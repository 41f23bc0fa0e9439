import { describe, expect, it } from 'vitest';
import { splitVersions } from '../../../../../src-main/disclosure/guard/split-versions.ts';

const [everyone, women] = [0, 1];
/** Filter 0 is everyone, filter 1 is women: pattern 1 is men, pattern 3 is women. */
const now = (men: number, womenNow: number) => [
  { pattern: 1, leaf: 'white', count: men },
  { pattern: 3, leaf: 'white', count: womenNow },
];
const words = (counts: ReturnType<typeof splitVersions>) =>
  counts.map(({ kind, pattern, count }) => `${kind} ${String(pattern)}: ${String(count)}`);

describe('splitVersions', () => {
  it.each<[string, [number, number], [number, number][], string[]]>([
    [
      'nothing where nothing changed',
      [10, 5],
      [
        [everyone, 15],
        [women, 5],
      ],
      ['stayed 1: 10', 'stayed 3: 5'],
    ],
    [
      'a woman who joined, in both filters',
      [10, 6],
      [
        [everyone, 15],
        [women, 5],
      ],
      ['stayed 1: 10', 'stayed 3: 5', 'joined 3: 1'],
    ],
    [
      'a man who joined, in one of them',
      [11, 5],
      [
        [everyone, 15],
        [women, 5],
      ],
      ['stayed 1: 10', 'stayed 3: 5', 'joined 1: 1'],
    ],
    [
      'a woman who left',
      [10, 4],
      [
        [everyone, 15],
        [women, 5],
      ],
      ['stayed 1: 10', 'stayed 3: 4', 'left 3: 1'],
    ],
    [
      'a man who left',
      [9, 5],
      [
        [everyone, 15],
        [women, 5],
      ],
      ['stayed 1: 9', 'stayed 3: 5', 'left 1: 1'],
    ],
    [
      'a woman for a man',
      [9, 6],
      [
        [everyone, 15],
        [women, 5],
      ],
      ['stayed 1: 9', 'stayed 3: 5', 'joined 3: 1', 'left 1: 1'],
    ],
    [
      'all who are there now, where nobody was',
      [2, 1],
      [
        [everyone, 0],
        [women, 0],
      ],
      ['joined 3: 1', 'joined 1: 2'],
    ],
    [
      'those who left, where nobody is now',
      [0, 0],
      [
        [everyone, 3],
        [women, 1],
      ],
      ['left 3: 1', 'left 1: 2'],
    ],
  ])('tells %s', (_, [men, womenNow], then, expected) => {
    expect(words(splitVersions(now(men, womenNow), new Map(then), 'white'))).toEqual(expected);
  });

  it('explains any counts of then: those who stayed and those who left add up to them', () => {
    for (let men = 0; men < 4; men += 1) {
      for (let all = 0; all < 7; all += 1) {
        for (let ofThem = 0; ofThem <= all; ofThem += 1) {
          const counts = splitVersions(
            now(men, 2),
            new Map([
              [everyone, all],
              [women, ofThem],
            ]),
            'white',
          );
          const sum = (kinds: readonly string[], bit: number) =>
            counts.reduce(
              (so, each) => (kinds.includes(each.kind) && (each.pattern & bit) > 0 ? so + each.count : so),
              0,
            );
          expect([sum(['stayed', 'left'], 1), sum(['stayed', 'left'], 2)]).toEqual([all, ofThem]);
          expect([sum(['stayed', 'joined'], 1), sum(['stayed', 'joined'], 2)]).toEqual([men + 2, 2]);
        }
      }
    }
  });
});
