import type { JoinPlan } from './join-plan.ts';

/** The id of the join that a side's name stands for; null where it names a dataset. */
export function joinOfName(name: string): string | null {
  return name.startsWith('join:') ? name.slice('join:'.length) : null;
}

/** All that a plan reads, by name: its sides, the lookups of its keys and the boundaries of its points. */
export function namesInPlan(plan: JoinPlan): string[] {
  const others = plan.on.flatMap((pair) =>
    pair.by === 'within' ? [pair.boundaries] : pair.through === undefined ? [] : [pair.through.dataset],
  );
  return [...new Set([plan.left.dataset, plan.right.dataset, ...others])];
}

/** The ids of the datasets that a side is made of, through joins of joins. */
export function datasetsOfName(name: string, joins: readonly JoinPlan[]): string[] {
  return [...new Set(leaves(name, joins, new Set()))];
}

/** The datasets that a plan reads, through joins of joins. */
export function datasetsOfPlan(plan: JoinPlan, joins: readonly JoinPlan[]): string[] {
  return [...new Set(namesInPlan(plan).flatMap((name) => datasetsOfName(name, joins)))];
}

function leaves(name: string, joins: readonly JoinPlan[], seen: ReadonlySet<string>): string[] {
  const id = joinOfName(name);
  if (id === null) return [name];
  const plan = joins.find((each) => each.id === id);
  if (plan === undefined || seen.has(id)) return [];
  return namesInPlan(plan).flatMap((each) => leaves(each, joins, new Set([...seen, id])));
}
