import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { Dataset } from '../../shared/model/dataset.ts';

/** A registered dataset and the relation in which its rows are found. */
export interface GazetteerSource {
  readonly dataset: Dataset;
  readonly relation: string;
}

/** The columns of a dataset whose role is of one kind, in the order of the dataset. */
export function columnsOf<K extends ColumnRole['kind']>(
  { roles }: Dataset,
  kind: K,
): { readonly column: string; readonly role: Extract<ColumnRole, { kind: K }> }[] {
  return Object.entries(roles).flatMap(([column, role]) => (isOfKind(role, kind) ? [{ column, role }] : []));
}

function isOfKind<K extends ColumnRole['kind']>(role: ColumnRole, kind: K): role is Extract<ColumnRole, { kind: K }> {
  return role.kind === kind;
}
