import type { Connection } from '../database/connection.ts';
import { findCompanions } from './find-companions.ts';
import { shapedRelation } from './shaped-relation.ts';
import type { TextRelation } from './shaped-relation.ts';
import { typedSelect } from './typed-select.ts';
import type { Typing } from './typed-select.ts';

/** A SELECT of the typed table that a relation of text columns becomes: shaped, typed, each mark beside its column. */
export async function typedRelation(
  connection: Connection,
  relation: TextRelation,
  typing: Typing,
  path: string,
): Promise<string> {
  const shaped = shapedRelation(relation, typing.read, path);
  return typedSelect(shaped, typing, await findCompanions(connection, shaped, typing));
}
