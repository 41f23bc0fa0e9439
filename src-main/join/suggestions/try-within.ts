import { z } from 'zod';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Coordinates, WithinPair } from '../../../shared/model/join-plan.ts';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import type { JoinableSide, JoinContext } from '../join-context.ts';
import { sumsUp } from './candidate.ts';
import type { JoinCandidate } from './candidate.ts';
import { keyColumns } from './key-column.ts';
import type { KeyStage } from './key-stage.ts';
import { measureOverlap } from './measure-pair.ts';
import { percent } from './words.ts';

const placedSchema = z.object({ rows: z.number(), placed: z.number() });

/** The ways that lead from coordinates of the left side, through outlines, to area codes of the right side. */
export async function tryWithin(
  connection: Connection,
  stage: KeyStage,
  left: JoinableSide,
  right: JoinableSide,
  context: JoinContext,
): Promise<JoinCandidate[]> {
  const coordinates = left.dataset.kind === 'boundaries' ? null : coordinatesOf(left);
  if (coordinates === null) return [];
  const found: JoinCandidate[] = [];
  for (const boundaries of context.boundaries) {
    const outlines = await stage.of(context.relationOf(boundaries.dataset), boundaries.codeColumn, 'area-code');
    for (const { column, role } of keyColumns(right)) {
      if (role.kind !== 'area-code' || role.geography.kind !== boundaries.geography.kind) continue;
      const codes = await stage.of(right.relation, column, 'area-code');
      const overlap = await measureOverlap(connection, stage, outlines, codes, 'area-code');
      if (
        overlap.leftMatchedKeys < 0.5 * Math.min(overlap.leftKeys, overlap.rightKeys) ||
        overlap.leftMatchedKeys === 0
      )
        continue;
      const pair: WithinPair = { by: 'within', ...coordinates, boundaries: boundaries.dataset, right: column };
      const { rows, placed } = await placedRows(connection, left.relation, coordinates);
      const within = (await context.rowsWithin?.(left.relation, pair)) ?? null;
      const [area, areas] = areaWords[boundaries.geography.kind];
      found.push({
        on: [pair],
        says: `Point → ${area}`,
        because: [
          `${formatNumber(placed)} of ${formatNumber(rows)} rows of ${left.dataset.title} have coordinates: ${percent(rows === 0 ? 0 : placed / rows)}.`,
          within === null
            ? `How many lie in the ${areas} is found when the join is matched.`
            : `${formatNumber(within)} of them lie in ${areas} of ${context.titleOf(boundaries.dataset)}.`,
          `${formatNumber(overlap.rightMatchedKeys)} of ${formatNumber(codes.keys)} ${areas} of ${right.dataset.title} have an outline.`,
        ],
        fit: {
          leftKeys: placed,
          leftMatchedKeys: within ?? placed,
          leftRows: rows,
          leftMatchedRows: within ?? placed,
          rightKeys: codes.keys,
          rightMatchedKeys: overlap.rightMatchedKeys,
          rightMatchedRows: overlap.rightMatchedRows,
          isLeftUnique: false,
          isRightUnique: codes.most <= 1,
          severalKeys: 0,
        },
        worth: 0.2,
        isTurned: false,
        isSummed: sumsUp(right.dataset, codes.most <= 1),
      });
    }
  }
  return found;
}

/** The first pair of columns of a side that hold coordinates; longitude and latitude before eastings and northings. */
export function coordinatesOf({ dataset }: JoinableSide): Coordinates | null {
  const first = (kind: ColumnRole['kind']): string | undefined =>
    Object.entries(dataset.roles).find(([, role]) => role.kind === kind)?.[0];
  const [longitude, latitude, easting, northing] = [
    first('longitude'),
    first('latitude'),
    first('easting'),
    first('northing'),
  ];
  if (longitude !== undefined && latitude !== undefined) return { x: longitude, y: latitude, system: 'wgs84' };
  return easting === undefined || northing === undefined
    ? null
    : { x: easting, y: northing, system: 'british-national-grid' };
}

async function placedRows(
  connection: Connection,
  relation: string,
  { x, y }: Coordinates,
): Promise<{ rows: number; placed: number }> {
  const [counted] = await connection.query(
    placedSchema,
    `SELECT count(*) AS rows, count(*) FILTER (WHERE ${quoteIdentifier(x)} IS NOT NULL AND ${quoteIdentifier(y)} IS NOT NULL) AS placed FROM ${relation}`,
  );
  return counted ?? { rows: 0, placed: 0 };
}
