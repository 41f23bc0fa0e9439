import { AppError } from '../base/app-error.ts';
import type { JoinPlan } from './join-plan.ts';
import { joinOfName, namesInPlan } from './join-sides.ts';

/** The joins in an order in which each comes after those that it is made of; refuses joins that are made of each other. */
export function orderJoins(plans: readonly JoinPlan[]): JoinPlan[] {
  const byId = new Map(plans.map((plan) => [plan.id, plan]));
  const ordered: JoinPlan[] = [];
  const visit = (plan: JoinPlan, path: readonly JoinPlan[]): void => {
    if (ordered.includes(plan)) return;
    if (path.includes(plan)) {
      const circle = [...path.slice(path.indexOf(plan)), plan].map(({ title }) => `“${title}”`);
      throw new AppError(
        'join-refused',
        circle.length === 2
          ? `The join ${circle[0] ?? ''} is made of itself. Choose another table for one of its sides.`
          : `These joins are made of each other: ${circle.join(' needs ')}. Choose another table for a side of one of them.`,
      );
    }
    for (const name of namesInPlan(plan)) {
      const needed = byId.get(joinOfName(name) ?? '');
      if (needed !== undefined) visit(needed, [...path, plan]);
    }
    ordered.push(plan);
  };
  for (const plan of plans) visit(plan, []);
  return ordered;
}
