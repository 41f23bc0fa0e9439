import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import type { JoinPlan } from '../../shared/model/join-plan.ts';
import { columnNames } from '../database/column-names.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../database/quote.ts';
import { normaliserSql } from './normaliser-sql.ts';

/** The column that a placed relation adds: the area's code, or NULL where the record reached none. */
export const placedArea = 'strand area';

export interface JoinRelations {
  readonly left: string;
  /** The lookup's relation, where the plan goes through one. */
  readonly lookup: string | null;
  readonly right: string;
}

const repeatedSchema = z.object({ key: z.string(), areas: z.number() });

/** The name of the relation of records with their area. */
export function placedRelation(plan: JoinPlan): string {
  return quoteIdentifier(`placed ${plan.id}`);
}

/** The name of the relation of distinct keys with the area that each reached. */
export function keyRelation(plan: JoinPlan): string {
  return quoteIdentifier(`keys ${plan.id}`);
}

/**
 * Gives each record its area. Only distinct keys are looked up, so a record is never repeated: the placed relation has
 * exactly the rows of the left side but those outside the whole. A key that leads to several areas is refused.
 */
export async function placeRecords(connection: Connection, plan: JoinPlan, relations: JoinRelations): Promise<void> {
  await requireKeys(connection, plan, relations);
  const left = quoteIdentifier(plan.leftKey);
  const outside = (plan.outside ?? []).map((key) => normaliserSql(quoteLiteral(key), plan.normalisers));
  const areas = lookupSql(plan, relations);
  const repeated = await connection.query(
    repeatedSchema,
    `SELECT key, count(DISTINCT area) AS areas FROM (${areas}) GROUP BY key HAVING count(DISTINCT area) > 1 ORDER BY key LIMIT 5`,
  );
  if (repeated.length > 0) {
    throw new AppError(
      'join-refused',
      `"${plan.title}" would count people more than once: "${repeated.map((row) => row.key).join('", "')}" ` +
        `${repeated.length === 1 ? 'leads' : 'each lead'} to several areas. Remove the repeats from the lookup, or choose another key.`,
    );
  }
  await connection.run(
    `CREATE OR REPLACE TABLE ${keyRelation(plan)} AS
     SELECT k.raw, any_value(a.area) AS area, any_value(a.spelling) AS spelling,
       ${outside.length === 0 ? 'false' : `coalesce(${normaliserSql('k.raw', plan.normalisers)} IN (${outside.join(', ')}), false)`} AS outside
     FROM (SELECT DISTINCT ${left}::VARCHAR AS raw FROM ${relations.left}) k
     LEFT JOIN (${areas}) a ON ${normaliserSql('k.raw', plan.normalisers)} = a.key
     GROUP BY k.raw`,
  );
  await connection.run(
    `CREATE OR REPLACE VIEW ${placedRelation(plan)} AS
     SELECT l.*, k.area AS ${quoteIdentifier(placedArea)}
     FROM ${relations.left} l LEFT JOIN ${keyRelation(plan)} k ON l.${left}::VARCHAR IS NOT DISTINCT FROM k.raw
     WHERE NOT k.outside`,
  );
}

/** Normalised key, area and the lookup's own spelling; the areas of the right side themselves where there is no lookup. */
function lookupSql(plan: JoinPlan, relations: JoinRelations): string {
  const [relation, key, area] =
    plan.through === undefined || relations.lookup === null
      ? [relations.right, plan.rightKey, plan.rightKey]
      : [relations.lookup, plan.through.key, plan.through.area];
  const spelling = `${quoteIdentifier(key)}::VARCHAR`;
  return `SELECT DISTINCT ${normaliserSql(spelling, plan.normalisers)} AS key, ${quoteIdentifier(area)}::VARCHAR AS area,
    ${spelling} AS spelling FROM ${relation} WHERE ${quoteIdentifier(key)} IS NOT NULL`;
}

/** Refuses a plan that names a key which its table has not got. */
async function requireKeys(connection: Connection, plan: JoinPlan, relations: JoinRelations): Promise<void> {
  const { through } = plan;
  const keys: [string, string, string][] = [
    [plan.leftKey, plan.left, relations.left],
    [plan.rightKey, plan.right, relations.right],
  ];
  if (through !== undefined && relations.lookup !== null) {
    keys.push([through.key, through.dataset, relations.lookup], [through.area, through.dataset, relations.lookup]);
  }
  for (const [key, dataset, relation] of keys) {
    const names = await columnNames(connection, relation);
    if (names.includes(key)) continue;
    throw new AppError(
      'column-missing',
      `"${plan.title}" joins by "${key}", which is no column of "${dataset}". Its columns are: ${names.filter((name) => !name.endsWith(' [status]')).join(', ')}.`,
      { column: key },
    );
  }
}
