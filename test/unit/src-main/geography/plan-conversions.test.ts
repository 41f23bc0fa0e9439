import { expect, test } from 'vitest';
import type { AreaLookup } from '../../../../shared/model/gazetteer.ts';
import { areaPair } from '../../../../src-main/geography/conversion-step.ts';
import { measureOverlaps } from '../../../../src-main/geography/measure-overlaps.ts';
import { measureSplits } from '../../../../src-main/geography/measure-splits.ts';
import { planConversions } from '../../../../src-main/geography/plan-conversions.ts';
import type { PlanRequest } from '../../../../src-main/geography/plan-conversions.ts';
import { codes, placeTable } from '../../../support/place-tables.ts';
import { withDatabase } from '../../../support/with-database.ts';

const lsoa = (vintage: string) => ({ kind: 'lsoa', vintage }) as const;
const ward = (vintage: string) => ({ kind: 'ward', vintage }) as const;
const district = { kind: 'district', vintage: '2022' } as const;

function lookup(
  dataset: string,
  from: { column: string; geography: AreaLookup['to']['geography'] },
  to: AreaLookup['to'],
  method: AreaLookup['method'],
): AreaLookup {
  return { dataset, from: { kind: 'area', ...from }, to, method, because: '' };
}

const fit = lookup(
  'fit',
  { column: 'lsoa', geography: lsoa('2021') },
  { column: 'ward', geography: ward('2022') },
  'best-fit',
);
const nest = lookup(
  'fit',
  { column: 'lsoa', geography: lsoa('2021') },
  { column: 'lad', geography: district },
  'exact',
);
const wardNest = lookup(
  'fit',
  { column: 'ward', geography: ward('2022') },
  { column: 'lad', geography: district },
  'exact',
);
const change = lookup(
  'change',
  { column: 'before', geography: lsoa('2011') },
  { column: 'after', geography: lsoa('2021') },
  'change',
);

/** Plans on real tables: three LSOAs of 2021 in two wards of one district, one of them split from a fourth of 2011. */
async function plan(source: 'new' | 'old', to: PlanRequest['to'], more: Partial<PlanRequest> = {}) {
  return withDatabase(async (connection) => {
    const tables = await Promise.all([
      placeTable(
        connection,
        'fit',
        { lsoa: codes('lsoa', '2021'), ward: codes('ward', '2022'), lad: codes('district', '2022') },
        [
          ['E01000001', 'E05000001', 'E09000001'],
          ['E01033770', 'E05000001', 'E09000001'],
          ['E01033771', 'E05000002', 'E09000001'],
        ],
      ),
      placeTable(connection, 'change', { before: codes('lsoa', '2011'), after: codes('lsoa', '2021') }, [
        ['E01000001', 'E01000001'],
        ['E01000002', 'E01033770'],
        ['E01000002', 'E01033771'],
      ]),
      placeTable(connection, 'new', { area: codes('lsoa', '2021') }, [['E01000001'], ['E01033770'], ['E01033771']]),
      placeTable(connection, 'old', { area: codes('lsoa', '2011') }, [['E01000001'], ['E01000002']]),
      placeTable(connection, 'ward table', { area: codes('ward', 'not known') }, [['E05000001'], ['E05000002']]),
    ]);
    const relationOf = (id: string): string => tables.find(({ dataset }) => dataset.id === id)?.relation ?? '';
    const counted = (id: string, geography: PlanRequest['to']) => ({
      dataset: id,
      relation: relationOf(id),
      column: 'area',
      geography,
      count: 'n',
      strands: ['ethnic-group'],
      period: '2021',
    });
    const own = counted(source, lsoa(source === 'new' ? '2021' : '2011'));
    const all = [counted('new', lsoa('2021')), counted('old', lsoa('2011')), counted('ward table', ward('not known'))];
    const lookups = more.lookups ?? [fit, nest, wardNest, change];
    const sides = lookups.flatMap((each) => {
      const pair = areaPair(each, false);
      return pair === null ? [] : [pair.from, pair.to];
    });
    const targets = sides.filter(({ geography }) => geography.kind === to.kind && geography.vintage === to.vintage);
    const ends = [...new Map([...all, ...sides].map((end) => [`${end.dataset} ${end.column}`, end])).values()];
    return planConversions({
      source: own,
      title: 'Residents',
      to,
      lookups,
      targets,
      counted: all,
      overlaps: await measureOverlaps(
        connection,
        ends.map((end) => ({ ...end, relation: relationOf(end.dataset) })),
      ),
      split: await measureSplits(connection, lookups, relationOf),
      ...more,
    });
  });
}

const way = ({ steps }: { steps: readonly { lookup: AreaLookup; reverse: boolean }[] }): string[] =>
  steps.map(
    ({ lookup: { dataset, from, to }, reverse }) =>
      `${dataset}: ${reverse ? to.column : from.column} to ${reverse ? from.column : to.column}`,
  );

test('exact nesting comes before a way through a best fit, and the shortest first', async () => {
  const plans = await plan('new', district);
  expect(plans.map(way)).toEqual([['fit: lsoa to lad'], ['fit: lsoa to ward', 'fit: ward to lad']]);
  expect(plans[0]?.title).toBe('Residents, by district (exact)');
});

test('a best fit says so, and is compared with a table of the same strands that has the same codes', async () => {
  const [best] = await plan('new', ward('2022'));
  expect(best).toMatchObject({
    id: 'new-by-ward-2022',
    title: 'Residents, by ward (best fit)',
    published: { dataset: 'ward table', area: 'area', count: 'n' },
  });
});

test('areas that were split are shared out by a table of the new ones, then fitted', async () => {
  const [best] = await plan('old', ward('2022'));
  expect(best === undefined ? null : way(best)).toEqual(['change: before to after', 'fit: lsoa to ward']);
  expect(best?.steps[0]?.weights).toEqual({ dataset: 'new', area: 'area', count: 'n' });
  expect(best?.title).toBe('Residents, by ward (shared out)');
});

test('a lookup can be read backward, where a table tells how to share', async () => {
  const [best] = await plan('new', lsoa('2011'));
  expect(best === undefined ? null : way(best)).toEqual(['change: after to before']);
  expect(best?.steps[0]?.weights).toBeUndefined();
});

test('what was summed to larger areas is never told apart again', async () => {
  const plans = await plan('old', ward('2022'), { lookups: [fit, nest, wardNest, { ...change, method: 'change' }] });
  const ways = plans.flatMap(way);
  expect(ways.some((step) => step.startsWith('fit: lad to'))).toBe(false);
});

test('wards of another scheme, whose codes are all other ones, are led nowhere', async () => {
  const others = lookup(
    'old wards',
    { column: 'lsoa', geography: lsoa('2011') },
    { column: 'ward', geography: ward('2017') },
    'best-fit',
  );
  expect(await plan('new', ward('2017'), { lookups: [fit, nest] })).toEqual([]);
  expect(areaPair(others, true)?.from.column).toBe('ward');
});

test('a table that already is of the wanted areas has no way to go', async () => {
  expect(await plan('new', lsoa('2021'))).toEqual([]);
});
