import { z } from 'zod';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Coordinates, WithinPair } from '../../../shared/model/join-plan.ts';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import type { JoinableSide, JoinContext } from '../join-context.ts';
import { scoreOf, share, sumsUp } from './candidate.ts';
import type { JoinCandidate } from './candidate.ts';
import { keyColumns } from './key-column.ts';
import type { KeyStage } from './key-stage.ts';
import { measureOverlap } from './measure-pair.ts';
import { percent, vintageOf } from './words.ts';

const placedSchema = z.object({ rows: z.number(), placed: z.number() });

/** Outlines of another year than the codes are of the same areas where this share of the codes is in both. */
const sameScheme = 0.9;
/** Outlines are taken for those of a side's areas where this share of the fewer codes is in both. */
const sameAreas = 0.5;

/**
 * The ways that lead from coordinates of the left side, through outlines, to area codes of the right side: by the right
 * side's own outlines first, then by those that cover its areas: of the areas in use, of its own vintage, of another.
 */
export async function tryWithin(
  connection: Connection,
  stage: KeyStage,
  left: JoinableSide,
  right: JoinableSide,
  context: JoinContext,
): Promise<JoinCandidate[]> {
  const coordinates = left.dataset.kind === 'boundaries' ? null : coordinatesOf(left);
  if (coordinates === null) return [];
  const found: { readonly way: JoinCandidate; readonly rank: number }[] = [];
  for (const boundaries of context.boundaries) {
    const outlines = await stage.of(context.relationOf(boundaries.dataset), boundaries.codeColumn, 'area-code');
    for (const key of keyColumns(right)) {
      const { column, role } = key;
      if (role.kind !== 'area-code' || role.geography.kind !== boundaries.geography.kind) continue;
      const codes = await stage.of(right.relation, column, 'area-code');
      const overlap = await measureOverlap(connection, stage, outlines, codes, 'area-code');
      const both = share(overlap.leftMatchedKeys, Math.min(overlap.leftKeys, overlap.rightKeys));
      const [drawn, named] = [
        vintageOf({ role: { kind: 'area-code', geography: boundaries.geography } }),
        vintageOf(key),
      ];
      const isOtherYear = drawn !== null && named !== null && drawn !== named;
      if (both === 0 || both < (isOtherYear ? sameScheme : sameAreas)) continue;
      const pair: WithinPair = { by: 'within', ...coordinates, boundaries: boundaries.dataset, right: column };
      const { rows, placed } = await placedRows(connection, left.relation, coordinates);
      const { positions, within } = (await context.rowsWithin?.(left.relation, pair)) ?? {
        positions: placed,
        within: null,
      };
      const [area, areas] = areaWords[boundaries.geography.kind];
      const way: JoinCandidate = {
        on: [pair],
        says: `Point → ${area}`,
        because: [
          `${formatNumber(placed)} of ${formatNumber(rows)} rows of ${left.dataset.title} have coordinates: ${percent(rows === 0 ? 0 : placed / rows)}.`,
          within === null
            ? `How many lie in the ${areas} is found when the join is matched.`
            : `${formatNumber(within)} of them lie in ${areas} of ${context.titleOf(boundaries.dataset)}.`,
          `${formatNumber(overlap.rightMatchedKeys)} of ${formatNumber(codes.keys)} ${areas} of ${right.dataset.title} have an outline.`,
          ...(isOtherYear
            ? [`The outlines are of ${drawn} and the codes of ${named}: check that no border moved in between.`]
            : []),
        ],
        fit: {
          leftKeys: positions,
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
      };
      const isWhole = share(overlap.rightMatchedKeys, overlap.rightKeys) >= sameScheme;
      const isInUse = boundaries.dataset === context.areasInUse;
      found.push({
        way,
        rank:
          boundaries.dataset === right.dataset.id
            ? 0
            : (isWhole ? 1 : 4) + (isInUse ? 0 : isOtherYear || drawn === null || named === null ? 2 : 1),
      });
    }
  }
  return inOrder(found.toSorted((a, b) => a.rank - b.rank).map(({ way }) => way));
}

/** Ways that keep their order when they are scored: more rows in other outlines make them no better. */
function inOrder(ways: readonly JoinCandidate[]): JoinCandidate[] {
  const ordered: JoinCandidate[] = [];
  for (const way of ways) {
    const before = ordered.at(-1);
    const over = before === undefined ? 0 : scoreOf(way) - scoreOf(before) + 0.01;
    ordered.push(over > 0 ? { ...way, worth: way.worth - over } : way);
  }
  return ordered;
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
