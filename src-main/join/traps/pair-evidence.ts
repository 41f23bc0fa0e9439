import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { JoinPlan, KeyPair } from '../../../shared/model/join-plan.ts';
import type { Connection } from '../../database/connection.ts';
import type { JoinableSide, JoinContext } from '../join-context.ts';
import { keyColumns } from '../suggestions/key-column.ts';
import type { KeyColumn, KeyFamily } from '../suggestions/key-column.ts';
import type { KeyStage, StagedKeys } from '../suggestions/key-stage.ts';
import { measureOverlap } from '../suggestions/measure-pair.ts';
import type { KeyOverlap } from '../suggestions/measure-pair.ts';

/** What the traps of a pair of keys are told from. */
export interface PairEvidence {
  readonly connection: Connection;
  readonly stage: KeyStage;
  readonly plan: JoinPlan;
  readonly left: JoinableSide;
  readonly right: JoinableSide;
  readonly context: JoinContext;
  readonly pair: KeyPair;
  readonly leftKey: KeyColumn;
  readonly rightKey: KeyColumn;
  /** The left column's keys, and those that they are compared with first: a lookup's, or the right column's. */
  readonly leftKeys: StagedKeys;
  readonly met: StagedKeys;
  readonly rightKeys: StagedKeys;
  /** How far the left keys meet the first ones, with whatever normalisers would help. */
  readonly overlap: KeyOverlap;
}

/** Measures the keys of one pair of a plan. */
export async function pairEvidence(
  connection: Connection,
  stage: KeyStage,
  plan: JoinPlan,
  pair: KeyPair,
  sides: { readonly left: JoinableSide; readonly right: JoinableSide; readonly context: JoinContext },
): Promise<PairEvidence> {
  const { left, right, context } = sides;
  const leftKey = keyOf(left, pair.left);
  const rightKey = keyOf(right, pair.right);
  const family = comparedAs(leftKey, rightKey, pair);
  const leftKeys = await stage.of(left.relation, pair.left, family);
  const rightKeys = await stage.of(right.relation, pair.right, pair.through === undefined ? family : rightKey.family);
  const met =
    pair.through === undefined
      ? rightKeys
      : await stage.of(context.relationOf(pair.through.dataset), pair.through.key, family);
  const overlap = await measureOverlap(connection, stage, leftKeys, met, family);
  return { connection, stage, plan, left, right, context, pair, leftKey, rightKey, leftKeys, met, rightKeys, overlap };
}

/** Columns that hold area codes, or area names, of a kind of area. */
export function areaColumns(side: JoinableSide, kind: 'area-code' | 'area-name', geography: string): string[] {
  return Object.entries(side.dataset.roles).flatMap(([column, role]) =>
    role.kind === kind && role.geography.kind === geography ? [column] : [],
  );
}

function keyOf(side: JoinableSide, column: string): KeyColumn {
  const role: ColumnRole = side.dataset.roles[column] ?? { kind: 'identifier' };
  return keyColumns(side).find((key) => key.column === column) ?? { column, role, family: 'identifier' };
}

/** A column of names against codes, or of any two kinds, is compared as text. */
function comparedAs(left: KeyColumn, right: KeyColumn, { through }: KeyPair): KeyFamily {
  if (through !== undefined || left.family === right.family) return left.family;
  return left.family === 'area-name' || right.family === 'area-name' ? 'area-name' : 'text';
}
