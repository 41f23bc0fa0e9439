import { formatNumber } from '../../shared/base/format-number.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { JoinPlan, JoinSide } from '../../shared/model/join-plan.ts';
import type { JoinWarning, MatchReport } from '../../shared/model/match-report.ts';
import { pointsOutside } from '../../shared/model/placed-points.ts';
import type { JoinSource } from './join-relations.ts';
import type { MatchedKeys } from './match-keys.ts';
import { leavesPointsOut } from './outside-points.ts';
import type { ReportContext } from './report-context.ts';

/** What the warnings of a join are drawn from. */
export type FoundMatch = Pick<
  MatchReport,
  'left' | 'right' | 'rows' | 'cardinality' | 'fanOut' | 'totals' | 'outsideRows'
>;

/** Rows and totals that a join would lose, repeat or count again, said before it is kept. */
export function joinWarnings(matched: MatchedKeys, found: FoundMatch, context: ReportContext): JoinWarning[] {
  const { plan, refusal } = matched;
  if (found.left.rows > 0 && found.left.matchedRows === 0) {
    return [
      loss(`No row of ${found.left.title} matches a row of ${found.right.title}.`),
      ...pointWarnings(plan, found, context),
    ];
  }
  return [
    ...(refusal === null ? [] : [{ ...loss(refusal.message), ...sumUpFirst(plan, context.right) }]),
    ...severalWarnings(plan, found),
    ...expectedWarnings(plan, found, refusal !== null),
    ...leftOutWarnings(plan, found),
    ...summedWarnings(plan.left, context.left, context.relations.left),
    ...summedWarnings(plan.right, context.right, context.relations.right),
    ...found.totals.flatMap((total) => totalWarnings(plan, total, found)),
    ...pointWarnings(plan, found, context),
  ];
}

/** Rows that lie outside every area, those that lie close to one, and what else is known of points. */
function pointWarnings(plan: JoinPlan, { left }: FoundMatch, context: ReportContext): JoinWarning[] {
  const note = (says: string): JoinWarning => ({ grade: 'note', says });
  return [...(context.relations.points ?? [])].flatMap(([boundaries, points]) => {
    const { positions, outside } = pointsOutside(points);
    const lies = outside === 1 ? 'lies' : 'lie';
    const becomes = leavesPointsOut(plan) ? `, and ${outside === 1 ? 'is' : 'are'} left out of every count` : '';
    const title = context.titleOf(boundaries);
    const abroad = points.notPlaced.find(({ because }) => because === 'outside-uk')?.rows ?? 0;
    const near = points.near.rows;
    return [
      ...(outside === 0
        ? []
        : [
            note(
              `${formatNumber(outside)} of ${rowsOf(positions, left.title)} with a position ${lies} outside every area of ${title}${becomes}.${abroad === 0 ? '' : ` ${formatNumber(abroad)} of them ${abroad === 1 ? 'lies' : 'lie'} outside the United Kingdom: check that these positions are right.`}`,
            ),
          ]),
      ...(near === 0
        ? []
        : [
            note(
              `${formatNumber(near)} of those outside ${near === 1 ? 'lies' : 'lie'} within ${points.near.metres} metres of an area. Where outlines are simplified, such rows may belong inside: use the most detailed outlines that there are.`,
            ),
          ]),
      ...points.says.map(note),
    ];
  });
}

function severalWarnings({ many, kind }: JoinPlan, { left, right, fanOut, outsideRows }: FoundMatch): JoinWarning[] {
  if (fanOut.rows === 0 || kind === 'anti') return [];
  const rows = `${rowsOf(fanOut.rows, left.title)} ${fanOut.rows === 1 ? 'meets' : 'meet'} several of ${right.title}`;
  const kept = left.rows - outsideRows;
  switch (many) {
    case 'repeat':
      return fanOut.added === 0
        ? []
        : [
            loss(
              `${rows} and ${fanOut.rows === 1 ? 'is' : 'are'} repeated: ${formatNumber(kept)} rows become ${formatNumber(kept + fanOut.added)}. Do not count people in the result.`,
            ),
          ];
    case 'first':
      return [{ grade: 'note', says: `${rows}; only the first is taken.` }];
    case 'largest':
      return [{ grade: 'note', says: `${rows}; only the one of most weight is taken.` }];
    case 'leave-unmatched':
      return [loss(`${rows}, and ${fanOut.rows === 1 ? 'is' : 'are'} left without a match.`)];
    case 'refuse':
      return [];
  }
}

/** What was expected of the keys, and is not so. */
function expectedWarnings(
  { expects, kind }: JoinPlan,
  { cardinality, left, right, fanOut }: FoundMatch,
  isRefused: boolean,
): JoinWarning[] {
  if (kind === 'anti') return [];
  const oneRight = expects === 'one-to-one' || expects === 'many-to-one';
  const oneLeft = expects === 'one-to-one' || expects === 'one-to-many';
  const found: JoinWarning[] = [];
  if (!isRefused && oneRight && (cardinality === 'one-to-many' || cardinality === 'many-to-many')) {
    found.push(
      loss(
        `Each row of ${left.title} is expected to meet one row of ${right.title}, but ${formatNumber(fanOut.rows)} ${fanOut.rows === 1 ? 'meets' : 'meet'} several.`,
      ),
    );
  }
  if (oneLeft && (cardinality === 'many-to-one' || cardinality === 'many-to-many')) {
    found.push(
      loss(
        `Each row of ${right.title} is expected to meet one row of ${left.title}, but some meet several: those are repeated in the result.`,
      ),
    );
  }
  return found;
}

function leftOutWarnings({ kind }: JoinPlan, { left, right, outsideRows }: FoundMatch): JoinWarning[] {
  const unmatched = left.rows - left.matchedRows - outsideRows;
  if (kind !== 'inner' || unmatched === 0) return [];
  return [
    loss(
      `${rowsOf(unmatched, left.title)} ${unmatched === 1 ? 'matches' : 'match'} nothing in ${right.title}, and ${unmatched === 1 ? 'is' : 'are'} left out.`,
    ),
  ];
}

function totalWarnings(
  { kind }: JoinPlan,
  { side, column, before, after }: FoundMatch['totals'][number],
  { left, right, outsideRows }: FoundMatch,
): JoinWarning[] {
  const title = side === 'left' ? left.title : right.title;
  const told = `“${column}” of ${title} adds up to ${amount(before)} before the join and ${amount(after)} after it`;
  if (after > before + Math.abs(before) * 1e-9) {
    return side === 'left'
      ? [loss(`${told}: some of it is counted more than once.`)]
      : [{ grade: 'note', says: `${told}, because it stands beside every row that it matches: do not add it up.` }];
  }
  const isMissing = after < before - Math.abs(before) * 1e-9;
  if (!isMissing || kind === 'anti' || side === 'right' || outsideRows > 0) return [];
  return [loss(`${told}: rows without a match took the rest with them.`)];
}

/** Sums over the categories of a published table are too large where it has rows for totals that are not known as such. */
function summedWarnings({ summed }: JoinSide, dataset: Dataset, { totals = [] }: JoinSource): JoinWarning[] {
  const sums =
    summed?.columns.flatMap(({ how, column }) =>
      how === 'sum' && column !== undefined && dataset.roles[column]?.kind === 'count' ? [column] : [],
    ) ?? [];
  const over = Object.entries(dataset.roles).flatMap(([column, { kind }]) =>
    kind === 'strand' && summed?.by.includes(column) === false && totals.every((each) => each.column !== column)
      ? [column]
      : [],
  );
  if (dataset.kind !== 'aggregate' || sums.length === 0 || over.length === 0) return [];
  return [
    {
      grade: 'note',
      says: `“${sums.join('” and “')}” of ${dataset.title} is summed over “${over.join('” and “')}”: that is right only if no row there is a total of others.`,
    },
  ];
}

/** A repair for a table with several rows of one key: its counts summed up by the key. */
function sumUpFirst(plan: JoinPlan, right: Dataset): Pick<JoinWarning, 'repair'> {
  const counts = Object.entries(right.roles).flatMap(([name, role]) => (role.kind === 'count' ? [name] : []));
  if (plan.right.summed !== undefined || counts.length === 0) return {};
  const by = plan.on.map((pair) => pair.right);
  const columns = counts
    .filter((name) => !by.includes(name))
    .map((name) => ({ name, how: 'sum' as const, column: name }));
  if (columns.length === 0) return {};
  return {
    repair: {
      says: `Sum up ${right.title} by “${by.join('” and “')}” first`,
      plan: { ...plan, right: { ...plan.right, summed: { by, columns } } },
    },
  };
}

function loss(says: string): JoinWarning {
  return { grade: 'loss', says };
}

function rowsOf(rows: number, title: string): string {
  return `${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'} of ${title}`;
}

function amount(value: number): string {
  return formatNumber(value, Number.isInteger(value) ? 0 : 1);
}
