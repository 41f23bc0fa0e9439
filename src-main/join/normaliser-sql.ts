import { assertNever } from '../../shared/base/assert-never.ts';
import type { Normaliser } from '../../shared/model/join-plan.ts';

/** The order in which normalisers are applied, whatever the plan's: in any other, twice would not always be once. */
const order: readonly Normaliser[] = ['accents', 'case', 'spacing', 'area-name', 'punctuation', 'postcode', 'number'];

/** SQL that makes two spellings of a key equal; applying it twice changes nothing. */
export function normaliserSql(key: string, normalisers: readonly Normaliser[]): string {
  return order.filter((each) => normalisers.includes(each)).reduce(applyOne, `${key}::VARCHAR`);
}

function applyOne(sql: string, normaliser: Normaliser): string {
  switch (normaliser) {
    case 'case':
      return `lower(${sql})`;
    case 'spacing':
      return `trim(regexp_replace(${sql}, '[\\s\\p{Z}]+', ' ', 'g'))`;
    case 'accents':
      return `strip_accents(${sql})`;
    case 'punctuation':
      return `trim(regexp_replace(regexp_replace(replace(${sql}, '&', ' and '), '[''’‘\`]', '', 'g'), '[^\\p{L}\\p{N}\\p{M}_]+', ' ', 'g'))`;
    case 'postcode':
      return `upper(regexp_replace(${sql}, '[^A-Za-z0-9]', '', 'g'))`;
    case 'number':
      return `regexp_replace(regexp_replace(trim(${sql}), '^(-?[0-9]+)\\.0*$', '\\1'), '^(-?)0+([0-9])', '\\1\\2')`;
    case 'area-name':
      return areaNameSql(sql);
    default:
      return assertNever(normaliser);
  }
}

/** What area names carry or leave out, taken off: what stands in brackets, what kind of area it is, and "St" for "Saint". */
function areaNameSql(sql: string): string {
  const plain = `lower(strip_accents(replace(regexp_replace(${sql}, '\\([^()]*\\)', ' ', 'g'), '&', ' and ')))`;
  const words = `regexp_replace(regexp_replace(${plain}, '[''’‘\`]', '', 'g'), '[^a-z0-9]+', ' ', 'g')`;
  const titled = `regexp_replace(trim(${words}), '^((the )?(((royal|london|metropolitan) )*borough|city|county) of )+', '')`;
  const bare = `regexp_replace(${titled}, '( (electoral )?(ward|division)| ((london|metropolitan) )?borough( council)?)+$', '')`;
  return `regexp_replace(${bare}, '\\b(st|saint)\\b', 'saint', 'g')`;
}
