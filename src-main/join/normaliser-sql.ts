import { assertNever } from '../../shared/base/assert-never.ts';
import type { Normaliser } from '../../shared/model/join-plan.ts';

/** SQL that makes two spellings of a key equal; applying it twice changes nothing. */
export function normaliserSql(key: string, normalisers: readonly Normaliser[]): string {
  return normalisers.reduce(applyOne, `${key}::VARCHAR`);
}

function applyOne(sql: string, normaliser: Normaliser): string {
  switch (normaliser) {
    case 'case':
      return `lower(${sql})`;
    case 'spacing':
      return `trim(regexp_replace(${sql}, '\\s+', ' ', 'g'))`;
    case 'accents':
      return `strip_accents(${sql})`;
    case 'punctuation':
      return `trim(regexp_replace(regexp_replace(regexp_replace(replace(${sql}, '&', ' and '), '[''’‘\`]', '', 'g'), '[^\\w\\s]', ' ', 'g'), '\\s+', ' ', 'g'))`;
    case 'postcode':
      return `upper(regexp_replace(${sql}, '[^A-Za-z0-9]', '', 'g'))`;
    default:
      return assertNever(normaliser);
  }
}
