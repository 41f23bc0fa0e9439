import { z } from 'zod';
import { formatList } from '../../../shared/base/format-list.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import type { GeographyKind } from '../../../shared/model/area.ts';
import type { JoinWarning } from '../../../shared/model/match-report.ts';
import type { PairEvidence } from './pair-evidence.ts';

const keySchema = z.object({ raw: z.string(), rows: z.number() });
const shown = 3;
const looked = 500;

/** Areas of the left side that met nothing because they are of another vintage than the rest of their column. */
export async function mixedVintages(evidence: PairEvidence): Promise<JoinWarning[]> {
  const { connection, stage, leftKey, leftKeys, met, overlap, context } = evidence;
  const { role, family } = leftKey;
  if ((role.kind !== 'area-code' && role.kind !== 'area-name') || overlap.leftMatchedKeys === 0) return [];
  const apart = await connection.query(
    keySchema,
    `SELECT raw, rows AS rows FROM ${leftKeys.table} WHERE fold NOT IN (SELECT fold FROM ${met.table}) ORDER BY rows DESC, raw LIMIT ${looked}`,
  );
  if (apart.length === 0 || apart.length > leftKeys.keys / 2) return [];
  const [area, areas] = areaWords[role.geography.kind];
  const found: JoinWarning[] = [];
  const left = new Map(apart.map((each) => [each.raw, each]));
  for (const known of knownAreas(evidence, role.geography)) {
    if (left.size === 0) break;
    const column = family === 'area-code' ? known.code : known.name;
    if (column === null) continue;
    const keys = await stage.of(context.relationOf(known.dataset), column, family);
    const there = (
      await connection.query(
        keySchema,
        `SELECT raw, rows AS rows FROM ${leftKeys.table} WHERE fold NOT IN (SELECT fold FROM ${met.table}) AND fold IN (SELECT fold FROM ${keys.table}) ORDER BY rows DESC, raw LIMIT ${looked}`,
      )
    ).filter(({ raw }) => left.has(raw));
    if (there.length === 0) continue;
    for (const { raw } of there) left.delete(raw);
    const named = formatList([
      ...there.slice(0, shown).map(({ raw }) => `“${raw}”`),
      ...(there.length > shown ? [`${there.length - shown} more`] : []),
    ]);
    const [one, rest] = [there.length === 1, overlap.leftMatchedKeys];
    const ours = known.ours === null ? 'of another year' : `of ${known.ours}`;
    found.push({
      grade: 'loss',
      says: startSentence(
        `${named} ${one ? `is a ${area}` : `are ${areas}`} of ${known.vintage}; the other ${countedNoun(rest, area, areas)} ${rest === 1 ? 'is' : 'are'} ${ours}. ` +
          `${startSentence(
            countedNoun(
              there.reduce((sum, { rows }) => sum + rows, 0),
              'row',
            ),
          )} would be lost.`,
      ),
    });
  }
  return found;
}

/** Where areas of the same kind but another vintage are known from, with the vintage of those that the plan joins to. */
function knownAreas(
  { context, left, right, rightKey, pair }: PairEvidence,
  own: { readonly kind: GeographyKind; readonly vintage: string },
) {
  const through = context.lookups.find(
    ({ dataset, from }) =>
      pair.through?.dataset === dataset &&
      from.kind !== 'postcode' &&
      from.kind !== 'uprn' &&
      from.column === pair.through.key,
  );
  const target =
    rightKey.role.kind === 'area-code' || rightKey.role.kind === 'area-name'
      ? rightKey.role.geography.vintage
      : own.vintage;
  const from = through !== undefined && 'geography' in through.from ? through.from.geography.vintage : target;
  const ours = from === 'not known' ? null : from;
  const sources = [
    ...context.boundaries.map(({ dataset, codeColumn, nameColumn, geography }) => ({
      dataset,
      code: codeColumn,
      name: nameColumn,
      geography,
    })),
    ...context.lookups.flatMap(({ dataset, from: source, to }) => [
      { dataset, code: to.column, name: null, geography: to.geography },
      ...(source.kind === 'area' ? [{ dataset, code: source.column, name: null, geography: source.geography }] : []),
      ...(source.kind === 'area-name'
        ? [{ dataset, code: null, name: source.column, geography: source.geography }]
        : []),
    ]),
  ];
  return sources
    .filter(
      ({ geography }) =>
        geography.kind === own.kind &&
        geography.vintage !== 'not known' &&
        geography.vintage !== ours &&
        geography.vintage !== own.vintage,
    )
    .filter(
      ({ dataset }) => dataset !== left.dataset.id && dataset !== right.dataset.id && dataset !== pair.through?.dataset,
    )
    .map(({ geography, ...rest }) => ({ ...rest, vintage: geography.vintage, ours }));
}
