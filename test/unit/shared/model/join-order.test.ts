import { expect, it } from 'vitest';
import { orderJoins } from '../../../../shared/model/join-order.ts';
import { datasetsOfPlan } from '../../../../shared/model/join-sides.ts';
import { planOf } from '../../../support/joining.ts';

const first = planOf({ id: 'first', title: 'First' });
const second = planOf({ id: 'second', title: 'Second', left: { dataset: 'join:first' }, right: { dataset: 'homes' } });
const third = planOf({
  id: 'third',
  title: 'Third',
  left: { dataset: 'join:second' },
  right: { dataset: 'join:first' },
});

it('puts joins after those that they are made of, whatever their order in the file', () => {
  expect(orderJoins([third, second, first]).map(({ id }) => id)).toEqual(['first', 'second', 'third']);
  expect(datasetsOfPlan(third, [third, second, first])).toEqual(['clients', 'places', 'homes']);
});

it('refuses joins that are made of each other, and names them', () => {
  const turned = { ...first, right: { dataset: 'join:third' } };
  expect(() => orderJoins([turned, second, third])).toThrow(
    'These joins are made of each other: “First” needs “Third” needs “Second” needs “First”.',
  );
  expect(() => orderJoins([{ ...first, left: { dataset: 'join:first' } }])).toThrow(
    'The join “First” is made of itself.',
  );
});
