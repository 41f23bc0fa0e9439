import { areaKeySchema } from '../../../../../shared/model/area.ts';
import type { Breakdown } from '../../../../../shared/model/breakdown.ts';
import type { Overlap } from '../../../../../shared/model/overlap.ts';
import type { Policy } from '../../../../../shared/model/policy.ts';
import type { SegmentExpression } from '../../../../../shared/model/segment.ts';
import { filterKey } from '../../../../../src-main/disclosure/guard/filter-key.ts';
import type { EarlierTables } from '../../../../../src-main/disclosure/guard/earlier-tables.ts';
import type { LinearSolver } from '../../../../../src-main/disclosure/linear-solver.ts';
import { releaseTogether } from '../../../../../src-main/disclosure/release.ts';
import type { Release } from '../../../../../src-main/disclosure/release.ts';
import { areas, breakdown } from '../small-breakdowns.ts';

/** So many people of one ward and religion, of whom these are the filters that pick them. */
export interface Crowd {
  readonly ward: string;
  readonly religion: string;
  readonly filters: readonly string[];
  readonly people: number;
}

export const religions = ['christian', 'muslim', 'none'];
const answers = [...religions, 'declined', 'missing'];

/** A filter by a column that says nothing of wards or religions. */
export function filterOf(name: string): SegmentExpression {
  return { kind: 'column-in', column: 'Group', values: [name] };
}

/** The religions of those whom a filter picks. */
export function breakdownOf(crowds: readonly Crowd[], filter: string): Breakdown {
  const counts = areas
    .slice(1)
    .map((ward) =>
      answers.map((answer) =>
        crowds.reduce(
          (sum, crowd) =>
            crowd.ward === ward && crowd.religion === answer && crowd.filters.includes(filter)
              ? sum + crowd.people
              : sum,
          0,
        ),
      ),
    );
  return breakdown('religion', religions, counts);
}

export function overlapOf(crowds: readonly Crowd[], filters: readonly string[]): Overlap {
  const expressions = [...new Map(filters.map((name) => [name, filterOf(name)])).entries()];
  return {
    filters: expressions.map(([, filter]) => filter),
    strands: [
      {
        strand: 'religion',
        lists: ['religion-list'],
        counts: crowds.flatMap(({ ward, religion, filters: own, people }) => {
          const pattern = expressions.reduce((sum, [name], at) => sum + (own.includes(name) ? 2 ** at : 0), 0);
          return pattern === 0 ? [] : [{ pattern, area: areaKeySchema.parse(ward), codes: [religion], people }];
        }),
      },
    ],
    about: { areas: false, strands: [] },
  };
}

export interface Asked {
  readonly filter: string;
  readonly crowds: readonly Crowd[];
  readonly version: string;
  readonly period?: { readonly from: string; readonly to: string };
  /** In place of the policy of the others. */
  readonly policy?: Policy;
}

/** Releases one filter after the other, each together with those before it. */
export function releaseInTurn(asked: readonly Asked[], policy: Policy, solver: LinearSolver): readonly Release[] {
  const earlier: EarlierTables[] = [];
  return asked.map(
    ({ filter, crowds, version, period = { from: '2024-04-01', to: '2025-03-31' }, policy: own }, at) => {
      const counted = { breakdowns: [breakdownOf(crowds, filter)], crossings: [] };
      const names = [filter, ...earlier.map(({ tables }) => nameOf(tables.people.filter))];
      const people = {
        measure: filter,
        title: filter,
        dataset: 'register',
        join: 'wards',
        version,
        period: { ...period, label: 'a year' },
        filter: filterOf(filter),
      };
      const release = releaseTogether(counted, own ?? policy, solver, {
        people,
        earlier: [...earlier],
        overlap: earlier.length === 0 ? null : overlapOf(crowds, names),
        counted,
        within: 0,
        hiddenAreas: new Set(),
      });
      earlier.push({ number: at + 1, name: `R-00${String(at + 1)}`, tables: release.tables });
      return release;
    },
  );
}

/** The counts that a release hides, as "ward religion". */
export function hiddenOf({ evidence }: Release): readonly string[] {
  return evidence.breakdowns.flatMap(({ rows }) =>
    rows.flatMap(({ area, category, count }) => (count.status === 'suppressed' ? [`${area} ${category}`] : [])),
  );
}

function nameOf(filter: SegmentExpression): string {
  const [, , names] = JSON.parse(filterKey(filter)) as [string, string, string[]];
  return names[0] ?? '';
}
