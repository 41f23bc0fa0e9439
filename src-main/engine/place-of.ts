import { placedArea, placedRelation } from '../join/place-records.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

/** Where a dataset's people are counted: as a join has placed them, or by its own column of areas. */
export function placeOf(
  { workspace }: Pick<Session, 'workspace'>,
  id: string,
): { readonly relation: string; readonly areaColumn: string | null } {
  const measured = new Set(workspace.measures.map(({ join }) => join));
  const join = workspace.joins.find((plan) => plan.left.dataset === id && measured.has(plan.id));
  if (join !== undefined) return { relation: placedRelation(join), areaColumn: placedArea };
  const area = Object.entries(datasetOf(workspace, id).roles).find(([, role]) => role.kind === 'area-code');
  return { relation: relationOf(id), areaColumn: area?.[0] ?? null };
}
