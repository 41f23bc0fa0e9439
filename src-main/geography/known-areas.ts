import { z } from 'zod';
import { vintagesIn } from '../../shared/geography/area-vintage.ts';
import type { Geography } from '../../shared/geography/geography-words.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { areaCodeSql } from './area-code-sql.ts';
import { areaNameKey } from './area-name-key.ts';
import { columnsOf } from './gazetteer-source.ts';
import type { GazetteerSource } from './gazetteer-source.ts';

/** An area that some dataset of the workspace names. */
export interface KnownArea {
  readonly code: string;
  /** The code itself where no dataset tells a name. */
  readonly name: string;
  readonly geography: Geography;
  /** The dataset that tells of it. */
  readonly title: string;
}

/** All areas that boundaries and lookups name, by code and by name. */
export interface KnownAreas {
  byCode(code: string): readonly KnownArea[];
  byName(name: string): readonly KnownArea[];
  /** The codes of one geography, sorted. */
  codesOf(geography: Geography): readonly string[];
}

const rowSchema = z.object({ code: z.string(), names: z.array(z.string()) });

/** Reads the areas that boundary datasets and lookups name; of several names the first met is the area's own. */
export async function readKnownAreas(connection: Connection, sources: readonly GazetteerSource[]): Promise<KnownAreas> {
  const byCode = new Map<string, KnownArea[]>();
  const byName = new Map<string, Map<string, KnownArea>>();
  for (const source of sourcesOfAreas(sources)) {
    for (const { column, role } of columnsOf(source.dataset, 'area-code')) {
      for (const { code, names } of await readNames(connection, source, column, role.geography)) {
        const areas = byCode.get(code) ?? [];
        const before = areas.find(({ geography }) => isSameGeography(geography, role.geography));
        const isNamed = before !== undefined && before.name !== code;
        const area = isNamed
          ? before
          : { code, name: names[0] ?? code, geography: role.geography, title: source.dataset.title };
        byCode.set(
          code,
          before === undefined ? [...areas, area] : areas.map((each) => (each === before ? area : each)),
        );
        for (const name of names) {
          const key = areaNameKey(name);
          if (key === '') continue;
          byName.set(key, (byName.get(key) ?? new Map<string, KnownArea>()).set(code, area));
        }
      }
    }
  }
  return {
    byCode: (code) => byCode.get(code.toUpperCase()) ?? [],
    byName: (name) => [...(byName.get(areaNameKey(name))?.values() ?? [])],
    codesOf: (geography) =>
      [...byCode.entries()]
        .filter(([, areas]) => areas.some((area) => isSameGeography(area.geography, geography)))
        .map(([code]) => code)
        .sort(),
  };
}

/** Whether two geographies can be the same: of one level, and of vintages that agree as far as they are known. */
export function isSameGeography(one: Geography, other: Geography): boolean {
  if (one.kind !== other.kind) return false;
  if (one.vintage === other.vintage) return true;
  const [left, right] = [vintagesIn(one.vintage), vintagesIn(other.vintage)];
  return left.some((vintage) => right.includes(vintage));
}

/** Boundaries first: the names on a map are those that officers know. */
function sourcesOfAreas(sources: readonly GazetteerSource[]): GazetteerSource[] {
  const ofKind = (kind: string): GazetteerSource[] => sources.filter(({ dataset }) => dataset.kind === kind);
  return [...ofKind('boundaries'), ...ofKind('lookup')];
}

async function readNames(
  connection: Connection,
  { dataset, relation }: GazetteerSource,
  column: string,
  geography: Geography,
): Promise<z.infer<typeof rowSchema>[]> {
  const names = columnsOf(dataset, 'area-name')
    .filter(({ role }) => isSameGeography(role.geography, geography))
    .map((each) => `${quoteIdentifier(each.column)}::VARCHAR`);
  const list = names.length === 0 ? '[]::VARCHAR[]' : `list_distinct(flatten(list([${names.join(', ')}])))`;
  const ordered = names[0] === undefined ? 'NULL' : `min(${names[0]})`;
  return connection.query(
    rowSchema,
    `SELECT code, list_filter(list_prepend(first, list_filter(names, lambda name: name IS DISTINCT FROM first)), lambda name: trim(name) <> '') AS names
     FROM (SELECT ${areaCodeSql(column)} AS code, ${ordered} AS first, ${list} AS names FROM ${relation} GROUP BY 1)
     WHERE code IS NOT NULL ORDER BY code`,
  );
}
