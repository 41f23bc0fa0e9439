import type { JoinPlan } from '../../shared/model/join-plan.ts';
import { outsideReasons } from '../../shared/model/placed-points.ts';
import { quoteLiteral } from '../database/quote.ts';

/** What stands for the area of a point outside the whole: no area has such a code. */
const outsideArea = '[outside the whole]';

/**
 * Whether a plan leaves out rows whose position is known and lies outside the whole: one that keeps every row of the left
 * for what is counted of it. The other kinds look for what matches, or what does not, and leave nothing out unasked.
 */
export function leavesPointsOut({ kind, on }: Pick<JoinPlan, 'kind' | 'on'>): boolean {
  return kind === 'left' && on.some(({ by }) => by === 'within');
}

/** Whether a plan leaves out rows outside the whole, by their keys or by their position. */
export function leavesRowsOut(plan: JoinPlan): boolean {
  return (plan.outside ?? []).length > 0 || leavesPointsOut(plan);
}

/** The area of a placed point, in SQL; of one outside the whole what stands for none, where the plan leaves it out. */
export function pointAreaSql(plan: JoinPlan, point: string): string {
  if (!leavesPointsOut(plan)) return `${point}.area`;
  const reasons = outsideReasons.map(quoteLiteral).join(', ');
  return `CASE WHEN ${point}.because IN (${reasons}) THEN ${quoteLiteral(outsideArea)} ELSE ${point}.area END`;
}

/** Whether a point of a left key lies outside the whole, in SQL: a test for each pair of the plan that places points. */
export function outsidePointsSql(plan: JoinPlan): string[] {
  if (!leavesPointsOut(plan)) return [];
  return plan.on.flatMap(({ by }, at) =>
    by === 'within' ? [`coalesce(raw${at} = ${quoteLiteral(outsideArea)}, false)`] : [],
  );
}
