import { z } from 'zod';
import type { Geography } from '../../../shared/geography/geography-words.ts';
import type { GeographyKind } from '../../../shared/model/area.ts';
import type { AreaLookup } from '../../../shared/model/gazetteer.ts';
import type { Connection } from '../../database/connection.ts';
import { lookupKeySql, areaCodeSql } from '../area-code-sql.ts';
import { isSameGeography } from '../known-areas.ts';

/** Where small areas lie by one lookup: the larger area of each. */
export interface Nesting {
  readonly to: Geography;
  readonly method: AreaLookup['method'];
  readonly title: string;
  readonly largerOf: ReadonlyMap<string, string>;
}

const pairSchema = z.object({ small: z.string(), larger: z.string() });

/** Every lookup that leads from areas of this geography to larger ones; an area that leads to several is in none of them. */
export async function readNestings(
  connection: Connection,
  lookups: readonly AreaLookup[],
  geography: Geography,
  source: (dataset: string) => { readonly relation: string; readonly title: string },
): Promise<Nesting[]> {
  const nestings: Nesting[] = [];
  for (const { dataset, from, to, method } of lookups) {
    if (from.kind !== 'area' || method === 'change' || !isSameGeography(from.geography, geography)) continue;
    const { relation, title } = source(dataset);
    const pairs = await connection.query(
      pairSchema,
      `SELECT small, min(larger) AS larger FROM (SELECT ${lookupKeySql('area', from.column)} AS small, ${areaCodeSql(to.column)} AS larger FROM ${relation})
       WHERE small IS NOT NULL AND larger IS NOT NULL GROUP BY small HAVING count(DISTINCT larger) = 1`,
    );
    nestings.push({
      to: to.geography,
      method,
      title,
      largerOf: new Map(pairs.map(({ small, larger }) => [small, larger])),
    });
  }
  return nestings;
}

/** The nesting that says best where an area is: in areas of the level that officers work with, else in the smallest known. */
export function nestingFor(nestings: readonly Nesting[], preferred: GeographyKind): Nesting | null {
  const levels: readonly GeographyKind[] = [preferred, 'ward', 'msoa', 'district'];
  for (const level of levels) {
    const found = nestings.find(({ to }) => to.kind === level);
    if (found !== undefined) return found;
  }
  return null;
}

/** For codes of another vintage, the areas of this geography that stand where theirs stood, by the lookups between vintages. */
export async function readSuccessors(
  connection: Connection,
  lookups: readonly AreaLookup[],
  geography: Geography,
  source: (dataset: string) => { readonly relation: string },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const successors = new Map<string, readonly string[]>();
  for (const { dataset, from, to, method } of lookups) {
    if (from.kind !== 'area' || method !== 'change' || !isSameGeography(to.geography, geography)) continue;
    const rows = await connection.query(
      z.object({ code: z.string(), became: z.array(z.string()) }),
      `SELECT ${lookupKeySql('area', from.column)} AS code, list_sort(list(DISTINCT ${areaCodeSql(to.column)})) AS became
       FROM ${source(dataset).relation} WHERE ${areaCodeSql(to.column)} IS NOT NULL GROUP BY 1 HAVING code IS NOT NULL`,
    );
    for (const { code, became } of rows) successors.set(code, became);
  }
  return successors;
}
