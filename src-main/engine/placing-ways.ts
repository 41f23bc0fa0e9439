import { formatNumber } from '../../shared/base/format-number.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { JoinPlan } from '../../shared/model/join-plan.ts';
import type { SuggestedJoin } from '../../shared/model/match-report.ts';
import type { PlacingWay } from '../../shared/model/measure-draft.ts';
import { areaWords } from '../../shared/geography/area-level.ts';
import { freeId, slugOf } from '../workspace/dataset-id.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';
import { suggestInSession } from './suggest-joins.ts';

/** Ways by a key that place fewer rows than this share are not offered: the key is likely to mean something else. */
const leastPlaced = 0.2;
/** Fewer positions than this share in the areas is worth a word. */
const fewPositions = 0.5;

/** The ways to place a dataset's records, best first, and of those that place too few what they come to, in sentences. */
export interface FoundWays {
  readonly ways: PlacingWay[];
  readonly tooFew: readonly string[];
}

/**
 * The ways to place a dataset's records in the workspace's areas, best first: the joins kept for it, then those that its
 * columns, the lookups and the outlines allow. A new one is a join to `table`, which counts people by those areas. Positions
 * are a way however few lie in the areas, since those outside are left out.
 */
export async function placingWays(
  session: Session,
  dataset: Dataset,
  table: Dataset | undefined,
  signal?: AbortSignal,
): Promise<FoundWays> {
  const { workspace } = session;
  const kept = workspace.joins.flatMap((plan) => (places(session, plan, dataset.id) ? [keptWay(session, plan)] : []));
  const sides = { left: dataset.id, right: workspace.areas.boundaries };
  const { suggested } = await suggestInSession(session, sides, signal);
  const found = suggested.filter(
    ({ plan }) => isPlacing(plan, dataset.id) && plan.on[0]?.right === workspace.areas.codeColumn,
  );
  const offered = found.filter((each) =>
    isByPosition(each.plan) ? each.leftRowsMatched > 0 : each.leftRowsMatched >= leastPlaced,
  );
  const ways = offered.flatMap((each): PlacingWay[] => {
    const named = nameWay(session, dataset, table === undefined ? each.plan : toTable(each.plan, table));
    if (kept.some((way) => isSameWay(way.plan, named))) return [];
    const says = isByPosition(each.plan) ? positionsSay(session, positionsOf(session, dataset, each)) : null;
    return [{ plan: named, isKept: false, title: each.says, placed: each.leftRowsMatched, says }];
  });
  const few = ways.filter(({ placed }) => placed !== null && placed < leastPlaced);
  return {
    ways: [...kept, ...ways.filter((each) => !few.includes(each)), ...few],
    tooFew: found.flatMap((each) => (offered.includes(each) ? [] : [tooFewSay(session, dataset, each)])),
  };
}

function keptWay(session: Session, plan: JoinPlan): PlacingWay {
  const report = session.joins.find((each) => each.plan.id === plan.id);
  const placed = report === undefined || report.left.rows === 0 ? null : report.left.matchedRows / report.left.rows;
  const positions =
    report === undefined || !isByPosition(plan)
      ? null
      : { inside: report.left.matchedRows, all: report.left.matchedRows + report.outsideRows };
  return { plan, isKept: true, title: plan.title, placed, says: positionsSay(session, positions) };
}

function isByPosition({ on }: JoinPlan): boolean {
  return on.some(({ by }) => by === 'within');
}

interface Positions {
  readonly inside: number;
  readonly all: number;
}

/** How many positions a suggested join found, and how many of them in its areas. */
function positionsOf(
  session: Session,
  dataset: Dataset,
  { leftRowsMatched, leftKeysMatched }: SuggestedJoin,
): Positions {
  const inside = Math.round(leftRowsMatched * rowsOf(session, dataset));
  return { inside, all: Math.round(inside / leftKeysMatched) };
}

function positionsSay({ workspace }: Session, positions: Positions | null): string | null {
  if (positions === null || positions.inside >= positions.all * fewPositions) return null;
  const { inside, all } = positions;
  return `Only ${formatNumber(inside)} of ${formatNumber(all)} positions ${inside === 1 ? 'lies' : 'lie'} in ${workspace.whole.name}. Those outside are left out of every count.`;
}

/** "“Ward” places only 12 of 900 rows." */
function tooFewSay(session: Session, dataset: Dataset, { plan, leftRowsMatched }: SuggestedJoin): string {
  const [pair] = plan.on;
  if (pair?.by !== 'key') return `None of its positions lies in ${session.workspace.whole.name}.`;
  const rows = rowsOf(session, dataset);
  const placed = Math.round(leftRowsMatched * rows);
  return `“${pair.left}” places ${placed === 0 ? 'none' : `only ${formatNumber(placed)}`} of ${formatNumber(rows)} rows.`;
}

function rowsOf({ datasets }: Session, { id }: Dataset): number {
  return datasets.find(({ dataset }) => dataset.id === id)?.rows ?? 0;
}

function isPlacing({ kind, left, many, on }: JoinPlan, dataset: string): boolean {
  return (
    kind === 'left' && left.dataset === dataset && left.summed === undefined && many !== 'repeat' && on.length === 1
  );
}

/** Whether a kept join gives each record of a dataset a code of the workspace's own areas. */
function places({ workspace }: Session, plan: JoinPlan, dataset: string): boolean {
  const [pair] = plan.on;
  if (!isPlacing(plan, dataset) || pair === undefined) return false;
  const role = datasetOf(workspace, plan.right.dataset).roles[pair.right];
  return role?.kind === 'area-code' && role.geography.kind === workspace.areas.geography.kind;
}

/** The same way to the areas of a table of people, each of them once. */
function toTable(plan: JoinPlan, table: Dataset): JoinPlan {
  const columnOf = (kind: string) => Object.entries(table.roles).find(([, role]) => role.kind === kind)?.[0];
  const [area, count] = [columnOf('area-code'), columnOf('count')];
  const [pair] = plan.on;
  if (area === undefined || count === undefined || pair === undefined) return plan;
  return {
    ...plan,
    right: { dataset: table.id, summed: { by: [area], columns: [{ name: count, how: 'sum', column: count }] } },
    on: [{ ...pair, right: area }],
  };
}

function nameWay({ workspace }: Session, { title, id }: Dataset, plan: JoinPlan): JoinPlan {
  const several = areaWords[workspace.areas.geography.kind][1];
  const taken = new Set(workspace.joins.map((each) => each.id));
  const [pair] = plan.on;
  const by = pair?.by === 'key' ? pair.left : 'position';
  const slug = slugOf(`${id.replace(/^join:/, '')} to ${several} by ${by}`);
  return { ...plan, id: freeId(slug, taken), title: `${title} to ${several} by ${by === 'position' ? by : `“${by}”`}` };
}

function isSameWay(one: JoinPlan, other: JoinPlan): boolean {
  const keyOf = ({ on: [pair] }: JoinPlan) =>
    pair?.by === 'key' ? [pair.left, pair.through?.dataset, pair.through?.value] : [pair?.x, pair?.y, pair?.boundaries];
  return JSON.stringify(keyOf(one)) === JSON.stringify(keyOf(other));
}
