import { z } from 'zod';
import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { GeographyKind } from '../../../shared/model/area.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { quoteIdentifier, quoteLiteral } from '../../database/quote.ts';
import { areaLevel, areaWords } from '../../../shared/geography/area-level.ts';
import { vintagesIn } from '../../../shared/geography/area-vintage.ts';
import { vintagesOfCode } from '../../../shared/geography/code-vintages.ts';
import { lineWords, placeOf } from './looked-at.ts';
import type { LookedAt } from './looked-at.ts';

const levelSchema = z.object({
  prefix: z.string(),
  areas: z.number(),
  rows: z.number(),
  line: z.number().nullable(),
  latest: z.string(),
  codes: z.array(z.string()),
});
type Level = z.infer<typeof levelSchema>;

/** Columns of areas that hold areas of several levels or vintages. */
export async function areaProblems(table: LookedAt): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [column, role] of table.roles) {
    if (role.kind !== 'area-code' || role.geography.vintage === 'before 2011') continue;
    const levels = await levelsOf(table, column);
    problems.push(...mixedLevels(table, column, levels), ...laterCodes(column, role.geography, levels));
  }
  return problems;
}

async function levelsOf(table: LookedAt, column: string): Promise<Level[]> {
  const code = `${quoteIdentifier(column)}::VARCHAR`;
  const totals = (table.read.totalRows ?? []).find((each) => each.column === column)?.values ?? [];
  const isPart = totals.length === 0 ? 'true' : `${code} NOT IN (${totals.map(quoteLiteral).join(', ')})`;
  return table.connection.query(
    levelSchema,
    `SELECT upper((${code})[1:3]) AS prefix, count(DISTINCT ${code}) AS areas, count(*) AS rows, min(${table.line}) AS line,
       max(${code}) AS latest, list(DISTINCT ${code} ORDER BY ${code})[1:60] AS codes
     FROM ${table.relation} WHERE regexp_full_match(${code}, '[EWSNKJLM][0-9]{8}') AND ${isPart} GROUP BY 1 ORDER BY 3 DESC, 1`,
  );
}

function mixedLevels({ roles, read }: LookedAt, column: string, levels: readonly Level[]): Problem[] {
  const byKind = Map.groupBy(levels, ({ prefix }) => areaLevel(`${prefix}000001`) ?? 'other-area');
  const isUpperTier = byKind.has('county') && byKind.has('district') && !levels.some(({ prefix }) => prefix === 'E07');
  const isBesideRegions =
    byKind.has('region') && (byKind.get('country') ?? []).every(({ prefix }) => /^[WSN]92$/.test(prefix));
  const kinds = [...byKind.keys()].filter(
    (kind) => !(isUpperTier && kind === 'district') && !(isBesideRegions && kind === 'country'),
  );
  if (kinds.length < 2 || /parent/i.test(column)) return [];
  const counted = kinds.map((kind) => {
    const own =
      isUpperTier && kind === 'county'
        ? [...(byKind.get('county') ?? []), ...(byKind.get('district') ?? [])]
        : (byKind.get(kind) ?? []);
    return { kind, areas: own.reduce((sum, { areas }) => sum + areas, 0), own };
  });
  const [main, ...others] = counted.toSorted((a, b) => b.areas - a.areas);
  const first = others.flatMap(({ own }) => own).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))[0];
  const rows = others.reduce((sum, { own }) => sum + own.reduce((each, level) => each + level.rows, 0), 0);
  const isOfFigures = [...roles.values()].some(({ kind }) => kind === 'count' || kind === 'measure');
  const codes = others.flatMap(({ own }) => own.flatMap((level) => level.codes));
  const all = others.reduce((sum, { areas }) => sum + areas, 0);
  const kept = (read.totalRows ?? []).filter((each) => each.column !== column);
  const taken = (read.totalRows ?? []).find((each) => each.column === column)?.values ?? [];
  return [
    {
      kind: 'mixed-geographies',
      severity: isOfFigures ? 'warning' : 'note',
      title: `"${column}" holds areas of ${formatNumber(kinds.length)} levels.`,
      detail: `${lineWords(first?.line ?? null)}${formatList(counted.map(({ kind, areas }) => many(kind, areas)))}. Larger areas hold the smaller ones: to add them up would count people twice.`,
      ...placeOf(first?.line ?? null, column),
      rows,
      fixes:
        isOfFigures && codes.length === all
          ? [
              {
                label: `Count only the ${main === undefined ? 'areas' : areaWords[main.kind][1]}`,
                read: { ...read, totalRows: [...kept, { column, values: [...taken, ...codes] }] },
              },
            ]
          : [],
    },
  ];
}

function many(kind: GeographyKind, areas: number): string {
  return `${formatNumber(areas)} ${areaWords[kind][areas === 1 ? 0 : 1]}`;
}

/** Codes that came only after the year whose areas the column is said to hold. */
function laterCodes(
  column: string,
  geography: { kind: GeographyKind; vintage: string },
  levels: readonly Level[],
): Problem[] {
  const [said, ...others] = vintagesIn(geography.vintage);
  if (said === undefined || others.length > 0) return [];
  return levels.flatMap(({ latest, line, rows }) => {
    const [vintage] = vintagesOfCode(latest);
    if (vintage === undefined || vintage <= said) return [];
    return [
      {
        kind: 'mixed-geographies' as const,
        severity: 'warning' as const,
        title: `"${column}" is said to hold areas of ${geography.vintage}, but "${latest}" came in ${vintage}.`,
        detail:
          'Figures of one year’s areas cannot be laid beside those of another’s. Say of which year the areas are.',
        ...placeOf(line, column),
        rows,
        fixes: [
          {
            label: `Areas of ${vintage}`,
            roles: { [column]: { kind: 'area-code' as const, geography: { ...geography, vintage } } },
          },
        ],
      },
    ];
  });
}
