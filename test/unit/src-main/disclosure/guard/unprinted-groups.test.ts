import { expect, it } from 'vitest';
import { unprintedGroups } from '../../../../../src-main/disclosure/guard/unprinted-groups.ts';

it('names each leaf, who is in one release and not in another, and who is in both', () => {
  const everyone = ['men', 'women', 'neither'];
  expect(unprintedGroups(everyone, [everyone, ['women'], ['men']])).toEqual([
    ['men'],
    ['women'],
    ['neither'],
    ['men', 'neither'],
    ['women', 'neither'],
  ]);
  expect(
    unprintedGroups(
      ['a', 'both', 'b'],
      [
        ['a', 'both'],
        ['both', 'b'],
      ],
    ),
  ).toEqual([['a'], ['both'], ['b']]);
});
