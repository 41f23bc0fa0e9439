import { withinSentence } from '../../../shared/base/format-words.ts';
import type { GeographyKind } from '../../../shared/model/area.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import {
  areaCodePattern,
  areaLevel,
  areaWords,
  entityTitle,
  isPseudoCode,
} from '../../../shared/geography/area-level.ts';
import { areaVintage, vintagesIn } from '../../../shared/geography/area-vintage.ts';
import { oldAreaLevel } from '../../../shared/geography/old-area-code.ts';
import { isPostcode, readPostcode } from '../../../shared/geography/read-postcode.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { nameWords } from './name-words.ts';
import { mostly, nearlyAll, substance, tally, tallyWords } from './guess.ts';
import type { RoleGuess } from './guess.ts';

const nations = [
  'england',
  'wales',
  'scotland',
  'northern ireland',
  'great britain',
  'united kingdom',
  'uk',
  'england and wales',
];
const regions = [
  ...['north east', 'north west', 'yorkshire and the humber', 'yorkshire and humber', 'yorkshire & the humber'],
  ...['east midlands', 'west midlands', 'east of england', 'east', 'london', 'south east', 'south west'],
  ...['inner london', 'outer london'],
];

/** The levels that a column's name can speak of, most particular first, in the words of `nameWords`. */
const nameForms: readonly (readonly [RegExp, GeographyKind])[] = [
  [/\b(lsoa|lower (layer )?super output areas?|data ?zones?)\b/, 'lsoa'],
  [/\b(msoa|middle (layer )?super output areas?|intermediate zones?)\b/, 'msoa'],
  [/\b(output areas?|oa \d\d)\b/, 'output-area'],
  [/\b(wards?|wd (\d\d )?nmw?|electoral wards)\b(?!.*\b(type|bed|hospital)\b)/, 'ward'],
  [/\b(parish(es)?|par \d\d nm)\b/, 'parish'],
  [/\b(electoral divisions?|ced \d\d)\b/, 'electoral-division'],
  [/\b(constituency|constituencies|pcon)\b/, 'constituency'],
  [/\b(police forces?( areas?)?|pfa)\b|^force( name)?$/, 'police-force-area'],
  [
    /\b(icb|ccg|sicbl|sub icb|integrated care boards?|health boards?|nhs ?er|stp|primary care trusts?)\b/,
    'health-area',
  ],
  [/\b(combined authority|combined authorities|cauth)\b/, 'combined-authority'],
  [/\b(count(y|ies)|cty|ctyua)\b(?!.*court)/, 'county'],
  [
    /\b(local authority|local authorities|local authority districts?|local government districts?|lad|ltla|utla|la( name| nm)?|boroughs?|(borough|city|district) council|unitary authority)\b|^(district|council|authority|area of operation)( name)?$/,
    'district',
  ],
  [/\b(regions?|rgn|gor)\b/, 'region'],
  [/^(country|ctry|nation)( \d\d)?( nm| name)?$/, 'country'],
];

/** A column of area codes of any level of the United Kingdom, by its values. */
export function guessAreaCode(evidence: ColumnEvidence): RoleGuess | null {
  const found = tally(evidence, (value) => areaCodePattern.test(value));
  if (found.share < 0.6) return guessOldCode(evidence);
  const codes = substance(evidence).filter(({ value }) => areaCodePattern.test(value));
  const levels = new Map<GeographyKind, number>();
  for (const { value, cells } of codes) {
    const level = areaLevel(value) ?? 'other-area';
    levels.set(level, (levels.get(level) ?? 0) + cells);
  }
  const [[main, cells] = ['other-area' as const, 0]] = [...levels].toSorted((a, b) => b[1] - a[1]);
  const kind = main === 'district' && isUpperTier(codes.map(({ value }) => value.slice(0, 3))) ? 'county' : main;
  const { vintage, because } = areaVintage(
    evidence.words,
    codes.map(({ value }) => value).filter((code) => !isPseudoCode(code)),
  );
  const inKind = kind === main ? cells : cells + (levels.get(kind) ?? 0);
  const levelTally = { ...found, cells: inKind };
  const isSure = levelTally.cells / levelTally.of >= nearlyAll;
  return {
    role: { kind: 'area-code', geography: { kind, vintage } },
    because: `${tallyWords(levelTally, `codes of ${registerWords(kind, codes[0]?.value ?? '')}, such as ${codes[0]?.value ?? ''}`)}; ${because}`,
    confidence: isSure ? 'certain' : 'likely',
    alternatives: [...otherVintages(kind, vintage), { kind: 'identifier' }, { kind: 'category' }],
  };
}

/** What areas of a level are called; of levels without a name here, what the register calls those of a code. */
function registerWords(kind: GeographyKind, code: string): string {
  const title = kind === 'other-area' ? entityTitle(code) : null;
  return title === null ? areaWords[kind][1] : withinSentence(title);
}

/** The census years of which areas may be, where nothing tells. */
function otherVintages(kind: GeographyKind, vintage: string): ColumnRole[] {
  const isOfCensus = kind === 'output-area' || kind === 'lsoa' || kind === 'msoa';
  const open = vintagesIn(vintage);
  if (open.length === 1 || !isOfCensus) return [];
  return ['2021', '2011'].map((year) => ({ kind: 'area-code', geography: { kind, vintage: year } }));
}

/** Counties beside unitary authorities and boroughs are the upper tier of local government. */
function isUpperTier(entities: readonly string[]): boolean {
  return entities.includes('E10') && !entities.includes('E07');
}

/** Codes of the years before 2011, such as 00AJ and 00AJFA. */
function guessOldCode(evidence: ColumnEvidence): RoleGuess | null {
  const found = tally(evidence, (value) => oldAreaLevel(value) !== null);
  if (found.share < 0.9 || !/\b(codes?|cd|cdo|ons|area|wd|ward|la|lad|authority|zone|geography)\b/.test(evidence.words))
    return null;
  const kind = (['district', 'ward', 'output-area'] as const).find(
    (level) => tally(evidence, (value) => oldAreaLevel(value) === level).share > 0.5,
  );
  if (kind === undefined) return null;
  return {
    role: { kind: 'area-code', geography: { kind, vintage: 'before 2011' } },
    because: tallyWords(found, `codes of ${areaWords[kind][1]} as they were written before 2011`),
    confidence: 'likely',
    alternatives: [{ kind: 'identifier' }, { kind: 'category' }],
  };
}

/** A column of names of areas: by values where these show a level by themselves, else by its name. */
export function guessAreaName(evidence: ColumnEvidence, file: string): RoleGuess | null {
  if (evidence.texts.length === 0 || evidence.numbers > evidence.filled / 2) return null;
  const byValue = areaNameByValues(evidence);
  if (byValue !== null) return byValue;
  if (
    /\b(code|cd|id|type|level|of birth|status|gss|count|number|compared|value|note|percentiles?)\b/.test(evidence.words)
  )
    return null;
  const named = namedLevel(evidence.words);
  if (named === null) return guessNamelessArea(evidence, file);
  return areaName(evidence, named, `its name speaks of a ${areaWords[named][0]} and its values are words`, 'likely');
}

/** A column that is only called "name" or "area": what its areas are, the file's name may say. */
function guessNamelessArea(evidence: ColumnEvidence, file: string): RoleGuess | null {
  const isArea = /^(geography|area|area name|geography name|geographic area|location name)$/.test(evidence.words);
  const told = namedLevel(nameWords(file));
  if (!isArea && (told === null || evidence.words !== 'name')) return null;
  const kind = told ?? 'district';
  const why = told === null ? 'nothing tells of which level' : `the name of the file speaks of ${areaWords[kind][1]}`;
  return areaName(evidence, kind, `its name speaks of areas; ${why}`, 'unsure');
}

/** The level of area that a column's name speaks of, or null. */
export function namedLevel(words: string): GeographyKind | null {
  return nameForms.find(([form]) => form.test(words))?.[1] ?? null;
}

function areaNameByValues(evidence: ColumnEvidence): RoleGuess | null {
  const forms: readonly (readonly [GeographyKind, (value: string) => boolean, string])[] = [
    ['lsoa', (value) => /^\D+ \d{3}[A-Z]$/.test(value), 'names of LSOAs, such as'],
    ['msoa', (value) => /^\D+ \d{3}$/.test(value) && /^[A-Z]/.test(value), 'names of MSOAs, such as'],
    ['country', (value) => nations.includes(value.toLowerCase()), 'names of countries, such as'],
    ['region', (value) => regions.includes(value.toLowerCase().replace(/ region$/, '')), 'names of regions, such as'],
  ];
  for (const [kind, test, what] of forms) {
    const found = tally(evidence, test);
    const isOfLevel = namedLevel(evidence.words) === kind;
    if (found.share < 0.9 || (evidence.distinct < 3 && kind !== 'country' && !isOfLevel)) continue;
    if (namedLevel(evidence.words) !== null && !isOfLevel) continue;
    if (/birth|origin|nationality|cuisine/.test(evidence.words)) continue;
    const example = evidence.texts[0]?.value ?? '';
    return areaName(
      evidence,
      kind,
      tallyWords(found, `${what} ${example}`),
      found.share >= nearlyAll ? 'certain' : 'likely',
    );
  }
  return null;
}

/** The role of a column of names of areas of a level. */
export function areaName(
  evidence: ColumnEvidence,
  kind: GeographyKind,
  because: string,
  confidence: RoleGuess['confidence'],
): RoleGuess {
  const { vintage } = areaVintage(evidence.words, []);
  return {
    role: { kind: 'area-name', geography: { kind, vintage } },
    because,
    confidence,
    alternatives: [{ kind: 'category' }, { kind: 'free-text' }],
  };
}

/** A column of whole postcodes, by its values; of districts or sectors where its name says so too. */
export function guessPostcode(evidence: ColumnEvidence): RoleGuess | null {
  const whole = tally(evidence, isPostcode);
  const isNamed = /post ?code|\bpcds?\b|\bpcd \d\b|\bpostal\b|outcode/.test(evidence.words);
  const alternatives = [{ kind: 'category' }, { kind: 'identifier' }] as const;
  if (whole.share >= mostly || (isNamed && whole.share >= 0.4)) {
    const confidence = whole.share >= nearlyAll ? 'certain' : 'likely';
    return { role: { kind: 'postcode' }, because: tallyWords(whole, 'postcodes'), confidence, alternatives };
  }
  const part = tally(evidence, (value) => readPostcode(value) !== null);
  if (isNamed && part.share < 0.4 && evidence.filled > 0 && !/\b(type|status|quality|user)\b/.test(evidence.words))
    return {
      role: { kind: 'category' },
      because: `its name speaks of postcodes, but ${whole.cells === 0 ? 'no cell holds one of the United Kingdom' : tallyWords(whole, 'one of the United Kingdom')}`,
      confidence: 'unsure',
      alternatives: [{ kind: 'postcode' }, { kind: 'identifier' }],
    };
  if (!isNamed || part.share < mostly) return null;
  return {
    role: { kind: 'postcode' },
    because: tallyWords(part, 'the first part of a postcode, which is a district or sector and not a place'),
    confidence: 'unsure',
    alternatives,
  };
}
