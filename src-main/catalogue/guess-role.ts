import type { ColumnRole } from '../../shared/model/column-role.ts';

/** What the values of a text column look like, as shares (0 to 1) of its filled cells. */
export interface ColumnEvidence {
  readonly name: string;
  readonly filled: number;
  readonly distinct: number;
  readonly numbers: number;
  readonly wholeNumbers: number;
  readonly dates: number;
  readonly areaCodes: number;
  readonly postcodes: number;
  /** The commonest first three signs of the area codes, such as "E05". */
  readonly areaPrefix: string | null;
  /** The least and greatest number, where there are numbers. */
  readonly least: number | null;
  readonly most: number | null;
}

export interface GuessedRole {
  readonly role: ColumnRole;
  readonly because: string;
}

type Kind = 'lsoa' | 'msoa' | 'ward' | 'district' | 'region' | 'country';
const areaKinds: readonly (readonly [RegExp, Kind, string])[] = [
  [/^(E01|W01)/, 'lsoa', 'LSOA'],
  [/^(E02|W02)/, 'msoa', 'MSOA'],
  [/^(E05|W05|S13|N08)/, 'ward', 'ward'],
  [/^(E0[6-9]|W06|S12|N09)/, 'district', 'district'],
  [/^(E12)/, 'region', 'region'],
  [/^(E92|W92|S92|N92|K0)/, 'country', 'country'],
];

const areaNames: readonly (readonly [RegExp, Kind])[] = [
  [/^(electoral )?wards?\b|^wd\d\dnm$/i, 'ward'],
  [/^lower layer super output areas?$|^lsoa(\d\d)? ?n(a)?m(e)?$/i, 'lsoa'],
  [/^middle layer super output areas?$|^msoa(\d\d)? ?n(a)?m(e)?$/i, 'msoa'],
  [/^(local authorit(y|ies)|borough|district|lad\d\dnm|area name|geography)\b/i, 'district'],
  [/^(region|rgn\d\dnm)\b/i, 'region'],
];

const mostly = 0.8;
/** A strand's column of so few different numbers holds codes. */
const fewCodes = 30;

const names: readonly (readonly [RegExp, ColumnRole, string])[] = [
  [/ethnic|race\b/i, { kind: 'strand', strand: 'ethnic-group' }, 'its name speaks of ethnic group'],
  [/\b(sex|gender)\b(?!.*(identity|reassign))/i, { kind: 'strand', strand: 'sex' }, 'its name speaks of sex'],
  [
    /gender identity|transgender|gender reassign/i,
    { kind: 'strand', strand: 'gender-identity' },
    'its name speaks of gender identity',
  ],
  [/sexual orientation/i, { kind: 'strand', strand: 'sexual-orientation' }, 'its name speaks of sexual orientation'],
  [/religio|faith|belief/i, { kind: 'strand', strand: 'religion' }, 'its name speaks of religion or belief'],
  [/disab|long.term (illness|condition)/i, { kind: 'strand', strand: 'disability' }, 'its name speaks of disability'],
  [
    /marital|civil partner|legal partner/i,
    { kind: 'strand', strand: 'legal-partnership' },
    'its name speaks of marriage or partnership',
  ],
  [
    /pregnan|maternity/i,
    { kind: 'strand', strand: 'pregnancy-maternity' },
    'its name speaks of pregnancy or maternity',
  ],
  [/age.?(band|group|range|\()|^age \d/i, { kind: 'strand', strand: 'age' }, 'its name speaks of age bands'],
];

/** Guesses what a column is for: by its values first, by its name where values cannot tell. */
export function guessRole(evidence: ColumnEvidence): GuessedRole {
  const name = evidence.name.replaceAll('_', ' ');
  if (evidence.filled === 0) return { role: { kind: 'ignore' }, because: 'every cell is empty' };
  if (evidence.areaCodes >= mostly && evidence.areaPrefix !== null) {
    const prefix = evidence.areaPrefix;
    const found = areaKinds.find(([pattern]) => pattern.test(prefix));
    if (found !== undefined) {
      const vintage = /(11|21|22|23|24|25)\s?cd\b/i.exec(name)?.[1];
      return {
        role: {
          kind: 'area-code',
          geography: { kind: found[1], vintage: vintage === undefined ? 'not known' : `20${vintage}` },
        },
        because: `its values are ${found[2]} codes, such as ${prefix}…`,
      };
    }
  }
  if (evidence.postcodes >= mostly) return { role: { kind: 'postcode' }, because: 'its values are postcodes' };
  if (evidence.dates >= mostly) {
    return /birth|dob\b/i.test(name)
      ? { role: { kind: 'date-of-birth' }, because: 'its values are dates and its name speaks of birth' }
      : { role: { kind: 'date' }, because: 'its values are dates' };
  }
  const byName = names.find(([pattern]) => pattern.test(name) && !/\bcode\b/i.test(name));
  if (byName !== undefined && (evidence.numbers < mostly || evidence.distinct <= fewCodes))
    return { role: byName[1], because: byName[2] };
  if (evidence.numbers >= mostly) return guessNumber(name, evidence);
  const areaName = areaNames.find(([pattern]) => pattern.test(name));
  if (areaName !== undefined) {
    return {
      role: { kind: 'area-name', geography: { kind: areaName[1], vintage: 'not known' } },
      because: `its name speaks of a ${areaName[1]} and its values are words`,
    };
  }
  if (evidence.distinct > 20 && evidence.distinct >= evidence.filled * 0.95) {
    return /\b(id|ref|reference|number|no)\b/i.test(name)
      ? { role: { kind: 'identifier' }, because: 'every value is different and its name speaks of a reference' }
      : { role: { kind: 'free-text' }, because: 'nearly every value is different' };
  }
  return { role: { kind: 'category' }, because: `it has ${evidence.distinct} different values` };
}

function guessNumber(name: string, evidence: ColumnEvidence): GuessedRole {
  const { least, most } = evidence;
  if (/\b(id|ref|reference|code|uprn)\b/i.test(name) && evidence.wholeNumbers >= mostly) {
    return { role: { kind: 'identifier' }, because: 'its name speaks of a code or reference' };
  }
  if (/^(lat|latitude)\b/i.test(name))
    return { role: { kind: 'latitude' }, because: 'its name and range are those of a latitude' };
  if (/^(long?|lng|longitude)\b/i.test(name))
    return { role: { kind: 'longitude' }, because: 'its name and range are those of a longitude' };
  if (/\bweight\b/i.test(name)) return { role: { kind: 'weight' }, because: 'its name speaks of a weight' };
  if (/\bage\b/i.test(name) && least !== null && most !== null && least >= 0 && most <= 121) {
    return {
      role: { kind: 'age-in-years' },
      because: 'its name speaks of age and its values run from 0 to 121 at most',
    };
  }
  if (/\b(year|period|date)\b/i.test(name)) return { role: { kind: 'period' }, because: 'its name speaks of a period' };
  if (evidence.wholeNumbers >= mostly && least !== null && least >= 0) {
    return { role: { kind: 'count', unit: 'not known' }, because: 'its values are whole numbers of 0 or more' };
  }
  return { role: { kind: 'measure', unit: 'not known' }, because: 'its values are numbers' };
}
