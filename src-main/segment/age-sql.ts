import type { CodeList } from '../../shared/model/code-list.ts';
import { quoteLiteral } from '../database/quote.ts';

const oldest = 121;

/** SQL for an age in completed years; NULL where nobody can be that old, as with 999 for not known. */
export function possibleAgeSql(age: string): string {
  return `CASE WHEN ${age} >= 0 AND ${age} < ${oldest + 1} THEN floor(${age}) END`;
}

/** SQL for a person's age in completed years on a day; NULL where the date of birth is missing or impossible. */
export function ageOnDaySql(dateOfBirth: string, day: string): string {
  const on = `DATE ${quoteLiteral(day)}`;
  return `CASE WHEN ${dateOfBirth} <= ${on} AND date_diff('year', ${dateOfBirth}, ${on}) <= ${oldest}
    THEN date_sub('year', ${dateOfBirth}, ${on}) END`;
}

/** SQL for the band of an age in years; an unknown age is missing. */
export function bandSql(age: string, list: CodeList): string {
  const branches = list.categories.map((category) => {
    const upper = category.to === undefined ? '' : ` AND ${age} <= ${category.to}`;
    return `WHEN ${age} >= ${category.from ?? 0}${upper} THEN ${quoteLiteral(category.code)}`;
  });
  return `CASE ${branches.join(' ')} ELSE 'missing' END`;
}
