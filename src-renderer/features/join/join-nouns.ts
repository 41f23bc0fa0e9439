import { areaWords } from '../../../shared/geography/area-level.ts';
import type { Dataset } from '../../../shared/model/dataset.ts';
import type { JoinPlan } from '../../../shared/model/join-plan.ts';

/** What a join's rows and keys are called: "applicants", "ward", "wards". */
export interface JoinNouns {
  readonly rows: string;
  readonly one: string;
  readonly several: string;
}

/** Names a join's rows by what a row of the left side stands for, and its keys by the role of the right side's column. */
export function joinNouns(plan: JoinPlan, left: Dataset | undefined, right: Dataset | undefined): JoinNouns {
  const rows = left?.kind === 'record-level' && plan.left.summed === undefined ? left.unit : 'rows';
  const [one, several] = keyNouns(plan, right);
  return { rows: rows === '' || rows === 'not known' ? 'rows' : rows, one, several };
}

function keyNouns(plan: JoinPlan, right: Dataset | undefined): readonly [one: string, several: string] {
  const [pair] = plan.on;
  if (pair === undefined || plan.on.length > 1) return ['row', 'keys'];
  const role = right?.roles[pair.right];
  if (role?.kind === 'area-code' || role?.kind === 'area-name') return areaWords[role.geography.kind];
  if (pair.by === 'within') return ['area', 'areas'];
  if (role?.kind === 'postcode') return ['postcode', 'postcodes'];
  return ['row', 'keys'];
}

/** Whether a join places records in areas, to count them there and set them beside a table by area. */
export function placesRecords(plan: JoinPlan, left: Dataset | undefined, right: Dataset | undefined): boolean {
  const [pair] = plan.on;
  if (plan.kind !== 'left' || plan.on.length !== 1 || pair === undefined || plan.left.summed !== undefined)
    return false;
  return left?.kind === 'record-level' && right?.kind === 'aggregate' && right.roles[pair.right]?.kind === 'area-code';
}
