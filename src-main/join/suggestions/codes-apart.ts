import type { GeographyKind } from '../../../shared/model/area.ts';
import type { Connection } from '../../database/connection.ts';
import type { JoinableSide } from '../join-context.ts';
import { share } from './candidate.ts';
import { keyColumns } from './key-column.ts';
import type { KeyColumn } from './key-column.ts';
import type { KeyStage } from './key-stage.ts';
import { measureOverlap, sampleOverlap } from './measure-pair.ts';

/** Codes of one kind of area on both sides, hardly any of which meet: those two of all its columns that meet most. */
export interface CodesApart {
  readonly left: KeyColumn;
  readonly right: KeyColumn;
  readonly leftKeys: number;
  readonly rightKeys: number;
  readonly met: number;
}

/** Codes of which this share of the fewer meets, or less, are of different schemes or places. */
const mostMet = 0.05;

/** The kinds of area of which both sides hold codes that hardly meet: a name that both have is another area in each. */
export async function codesApart(
  connection: Connection,
  stage: KeyStage,
  left: JoinableSide,
  right: JoinableSide,
): Promise<ReadonlyMap<GeographyKind, CodesApart>> {
  const rights = codesByKind(right);
  const apart = new Map<GeographyKind, CodesApart>();
  for (const [kind, columns] of codesByKind(left)) {
    const pairs = columns.flatMap((a) => (rights.get(kind) ?? []).map((b) => [a, b] as const));
    const found = await mostAlike(connection, stage, pairs, left, right);
    if (found !== null) apart.set(kind, found);
  }
  return apart;
}

/** The pair of columns that meet most; null where any meet well, or hold nothing. */
async function mostAlike(
  connection: Connection,
  stage: KeyStage,
  pairs: readonly (readonly [KeyColumn, KeyColumn])[],
  left: JoinableSide,
  right: JoinableSide,
): Promise<CodesApart | null> {
  let best: CodesApart | null = null;
  for (const [a, b] of pairs) {
    const leftKeys = await stage.of(left.relation, a.column, 'area-code');
    const rightKeys = await stage.of(right.relation, b.column, 'area-code');
    if (leftKeys.keys === 0 || rightKeys.keys === 0) continue;
    if ((await sampleOverlap(connection, leftKeys, rightKeys)) > mostMet) return null;
    const found = await measureOverlap(connection, stage, leftKeys, rightKeys, 'area-code');
    if (share(found.leftMatchedKeys, Math.min(found.leftKeys, found.rightKeys)) > mostMet) return null;
    if (best !== null && best.met >= found.leftMatchedKeys) continue;
    best = { left: a, right: b, leftKeys: found.leftKeys, rightKeys: found.rightKeys, met: found.leftMatchedKeys };
  }
  return best;
}

/** The same seen from the other side. */
export function turnedRound(apart: ReadonlyMap<GeographyKind, CodesApart>): ReadonlyMap<GeographyKind, CodesApart> {
  return new Map(
    [...apart].map(([kind, { left, right, leftKeys, rightKeys, met }]) => [
      kind,
      { left: right, right: left, leftKeys: rightKeys, rightKeys: leftKeys, met },
    ]),
  );
}

function codesByKind(side: JoinableSide): Map<GeographyKind, KeyColumn[]> {
  const columns = new Map<GeographyKind, KeyColumn[]>();
  for (const key of keyColumns(side)) {
    if (key.role.kind !== 'area-code') continue;
    const { kind } = key.role.geography;
    columns.set(kind, [...(columns.get(kind) ?? []), key]);
  }
  return columns;
}
