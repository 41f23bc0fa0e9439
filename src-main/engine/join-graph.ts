import { sourcesInConversion } from '../../shared/model/conversion-names.ts';
import { isCompanionColumn } from '../../shared/model/companion-column.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import { joinedName } from '../../shared/model/join-plan.ts';
import type { JoinPlan, JoinSide } from '../../shared/model/join-plan.ts';
import { joinOfName, namesInPlan } from '../../shared/model/join-sides.ts';
import type { JoinGraph } from '../../shared/model/match-report.ts';
import type { Session } from './session.ts';
import type { TakenJoin } from './take-joins.ts';

type Node = JoinGraph['nodes'][number];
type Edge = JoinGraph['edges'][number];
type Lineage = JoinGraph['lineage'][string];

/** The tables that joins and conversions are made of, what leads to what, and where each column of a join comes from. */
export function joinGraph({ workspace, datasets, taken }: Session): JoinGraph {
  const conversions = workspace.conversions ?? [];
  const used = new Set([
    ...workspace.joins.flatMap(namesInPlan),
    ...conversions.flatMap(sourcesInConversion),
    ...conversions.map(({ id }) => id),
  ]);
  const made = new Set(conversions.map(({ id }) => id));
  const nodes = workspace.datasets
    .filter(({ id }) => used.has(id) && joinOfName(id) === null)
    .map((dataset): Node => ({
      id: dataset.id,
      title: dataset.title,
      kind: made.has(dataset.id) ? 'conversion' : nodeKind(dataset),
      rows: datasets.find((each) => each.dataset.id === dataset.id)?.rows ?? 0,
    }));
  const joins = workspace.joins.map(({ id, title }): Node => ({
    id: joinedName(id),
    title,
    kind: 'join',
    rows: taken.find(({ report }) => report.plan.id === id)?.report.rows ?? 0,
  }));
  return {
    nodes: [...nodes, ...joins],
    edges: [
      ...conversions.flatMap((plan) =>
        sourcesInConversion(plan).map((from): Edge => ({
          from,
          to: plan.id,
          says: from === plan.dataset ? 'its counts are carried' : 'leads to the areas',
        })),
      ),
      ...workspace.joins.flatMap(edgesOf),
    ],
    lineage: Object.fromEntries(taken.map((join) => [join.report.plan.id, lineageOf(join, taken)])),
  };
}

function nodeKind({ kind }: Dataset): Node['kind'] {
  return kind === 'lookup' || kind === 'boundaries' ? kind : 'dataset';
}

function edgesOf(plan: JoinPlan): Edge[] {
  const to = joinedName(plan.id);
  const lefts = plan.on.map((pair) => (pair.by === 'key' ? `“${pair.left}”` : `“${pair.x}”, “${pair.y}”`)).join(', ');
  const rights = plan.on.map(({ right }) => `“${right}”`).join(', ');
  return [
    { from: plan.left.dataset, to, says: `${plan.left.summed === undefined ? '' : 'summed up, '}by ${lefts}` },
    { from: plan.right.dataset, to, says: `${plan.right.summed === undefined ? '' : 'summed up, '}by ${rights}` },
    ...plan.on.flatMap((pair): Edge[] => {
      if (pair.by === 'within') return [{ from: pair.boundaries, to, says: 'points placed in its areas' }];
      const { through } = pair;
      return through === undefined
        ? []
        : [{ from: through.dataset, to, says: `“${through.key}” to “${through.value}”` }];
    }),
  ];
}

function lineageOf({ report: { plan }, columns, context }: TakenJoin, taken: readonly TakenJoin[]): Lineage {
  const ways = plan.on.map((pair) => {
    if (pair.by === 'within') return `points in ${context.titleOf(pair.boundaries)}`;
    const by = pair.left === pair.right ? `“${pair.left}”` : `“${pair.left}” and “${pair.right}”`;
    return pair.through === undefined ? `by ${by}` : `by ${by}, looked up in ${context.titleOf(pair.through.dataset)}`;
  });
  return columns
    .filter(({ name }) => !isCompanionColumn(name))
    .map(({ name, side, column }) => {
      const own = side === 'left' ? '' : ways.join('; ');
      const source = plan[side];
      const made = source.summed?.columns.find((each) => each.name === column);
      const summed = made === undefined ? '' : made.column === undefined ? 'rows counted' : 'summed up';
      const before = sourceLineage(source, made === undefined ? column : (made.column ?? null), taken);
      return {
        column: name,
        from: before.from,
        through: [before.through, summed, own].filter((each) => each !== '').join('; '),
      };
    });
}

/** Where a side's column comes from, through joins of joins; a count of rows is of no column. */
function sourceLineage(
  side: JoinSide,
  column: string | null,
  taken: readonly TakenJoin[],
): Omit<Lineage[number], 'column'> {
  const join = taken.find(({ report }) => report.plan.id === joinOfName(side.dataset));
  if (join === undefined || column === null)
    return { from: column === null ? [] : [{ dataset: side.dataset, column }], through: '' };
  return lineageOf(join, taken).find((each) => each.column === column) ?? { from: [], through: '' };
}
