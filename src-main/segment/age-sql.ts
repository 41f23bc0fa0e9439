import type { CodeList } from '../../shared/model/code-list.ts';
import { quoteLiteral } from '../database/quote.ts';

/** SQL for a person's age in completed years on a day; NULL where the date of birth is missing or impossible. */
export function ageOnDaySql(dateOfBirth: string, day: string): string {
  const on = `DATE ${quoteLiteral(day)}`;
  return `CASE WHEN ${dateOfBirth} <= ${on} AND date_diff('year', ${dateOfBirth}, ${on}) <= 121
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
