import type { Dataset } from '../../shared/model/dataset.ts';
import type { JoinPlan } from '../../shared/model/join-plan.ts';
import type { PlacingWay } from '../../shared/model/measure-draft.ts';
import { areaWords } from '../../shared/geography/area-level.ts';
import { freeId, slugOf } from '../workspace/dataset-id.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';
import { suggestInSession } from './suggest-joins.ts';

/** Ways that place fewer rows than this share are not offered. */
const leastPlaced = 0.2;

/**
 * The ways to place a dataset's records in the workspace's areas, best first: the joins kept for it, then those that its
 * columns, the lookups and the outlines allow. A new one is a join to `table`, which counts people by those areas.
 */
export async function placingWays(
  session: Session,
  dataset: Dataset,
  table: Dataset | undefined,
  signal?: AbortSignal,
): Promise<PlacingWay[]> {
  const { workspace } = session;
  const kept = workspace.joins.flatMap((plan) => (places(session, plan, dataset.id) ? [keptWay(session, plan)] : []));
  const sides = { left: dataset.id, right: workspace.areas.boundaries };
  const { suggested } = await suggestInSession(session, sides, signal);
  const found = suggested.flatMap(({ plan, says, leftRowsMatched }): PlacingWay[] => {
    const isWay = isPlacing(plan, dataset.id) && plan.on[0]?.right === workspace.areas.codeColumn;
    if (!isWay || leftRowsMatched < leastPlaced) return [];
    const named = nameWay(session, dataset, table === undefined ? plan : toTable(plan, table));
    if (kept.some((way) => isSameWay(way.plan, named))) return [];
    return [{ plan: named, isKept: false, title: says, placed: leftRowsMatched }];
  });
  return [...kept, ...found];
}

function keptWay({ joins }: Session, plan: JoinPlan): PlacingWay {
  const report = joins.find((each) => each.plan.id === plan.id);
  const placed = report === undefined || report.left.rows === 0 ? null : report.left.matchedRows / report.left.rows;
  return { plan, isKept: true, title: plan.title, placed };
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
