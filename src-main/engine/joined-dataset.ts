import { createHash } from 'node:crypto';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import { isCompanionColumn } from '../../shared/model/companion-column.ts';
import type { Dataset, DatasetSummary } from '../../shared/model/dataset.ts';
import { joinedName } from '../../shared/model/join-plan.ts';
import type { JoinPlan, JoinSide } from '../../shared/model/join-plan.ts';
import { namesInPlan } from '../../shared/model/join-sides.ts';
import type { MatchReport } from '../../shared/model/match-report.ts';
import type { JoinedColumn } from '../join/joined-columns.ts';

const sensitivities = ['open', 'internal', 'personal'] as const;

/** A join's result as a dataset: of the kind and the people of its left side, as guarded as the more guarded of the two. */
export function joinedDataset(
  plan: JoinPlan,
  sides: { readonly left: Dataset; readonly right: Dataset },
  columns: readonly JoinedColumn[],
  report: MatchReport,
): Dataset {
  const { left, right } = sides;
  const isAlone = report.cardinality === 'one-to-one' || plan.kind === 'anti';
  const roles = columns.flatMap(({ name, side, column }): [string, ColumnRole][] => {
    const role = roleOf(plan[side], sides[side], column);
    if (role === undefined) return [];
    // A count that stands beside several rows would be counted as often.
    return [
      [name, role.kind === 'count' && side === 'right' && !isAlone ? { kind: 'measure', unit: role.unit } : role],
    ];
  });
  const guarded = Math.max(sensitivities.indexOf(left.sensitivity), sensitivities.indexOf(right.sensitivity));
  return {
    ...left,
    id: joinedName(plan.id),
    title: plan.title,
    kind: plan.left.summed === undefined ? left.kind : 'aggregate',
    received: left.received > right.received ? left.received : right.received,
    sensitivity: sensitivities[guarded] ?? 'personal',
    licence: [...new Set([left.licence, right.licence])].join('; '),
    counted: `${left.counted} ${report.sentence}`.trim(),
    read: { format: left.read.format },
    roles: Object.fromEntries(roles),
  };
}

/** The summary of a join's result, whose version changes with those of the tables that it is made of. */
export function joinedSummary(
  dataset: Dataset,
  plan: JoinPlan,
  columns: readonly JoinedColumn[],
  rows: number,
  summaries: readonly DatasetSummary[],
): DatasetSummary {
  const used = new Set(namesInPlan(plan));
  const versions = summaries.filter((each) => used.has(each.dataset.id)).map(({ fingerprint }) => fingerprint);
  return {
    dataset,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([plan, versions]))
      .digest('hex'),
    rows,
    columns: columns.filter(({ name }) => !isCompanionColumn(name)).length,
    account: { read: rows, loaded: rows, rejected: 0, totals: 0, mended: 0, rejects: [] },
    problems: [],
  };
}

/** What a column of a side is for, where rows were summed up first. */
function roleOf({ summed }: JoinSide, { roles, unit }: Dataset, column: string): ColumnRole | undefined {
  const made = summed?.columns.find(({ name }) => name === column);
  if (made === undefined) return roles[column];
  if (made.how === 'count') return { kind: 'count', unit };
  const role = made.column === undefined ? undefined : roles[made.column];
  return made.how === 'sum' || role?.kind === 'date' || role?.kind === 'period' ? role : { kind: 'measure', unit: '' };
}
