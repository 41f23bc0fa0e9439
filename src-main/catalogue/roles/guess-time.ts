import { parsePeriod } from '../../../shared/model/parse-period.ts';
import type { Cadence, ColumnRole } from '../../../shared/model/column-role.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { birthName, dateForm, isSpreadsheetDays } from './date-forms.ts';
import { mostly, nearlyAll, substance, tally, tallyWords } from './guess.ts';
import type { RoleGuess } from './guess.ts';
import { ageOf, asAges } from './near-number.ts';

const periodName =
  /\b(years?|yr|period|quarter|qtr|month|financial|academic|time|date|fy|cohort|season|survey|week|census|edition|release)\b/;

/** A column of dates, by its values; of birth where its name says so. */
export function guessDate(evidence: ColumnEvidence): RoleGuess | null {
  if (/^(DATE|TIMESTAMP)/.test(evidence.databaseType))
    return dateRole(evidence, 'the file holds it as dates', 'certain');
  if (isSpreadsheetDays(evidence)) return spreadsheetDays;
  const found = tally(evidence, (value) => dateForm(value) !== null);
  const isJoined = tally(evidence, (value) => dateForm(value)?.order === 'joined-digits').share > 0.5;
  if (isJoined && !birthName.test(evidence.words) && !/\b(date|day|dt)\b|ed$/.test(evidence.words)) return null;
  if (found.share < 0.7) return null;
  const examples = substance(evidence).find(({ value }) => dateForm(value) !== null)?.value ?? '';
  return dateRole(
    evidence,
    tallyWords(found, `dates, such as ${examples}`),
    found.share >= nearlyAll ? 'certain' : 'likely',
  );
}

/** Until an officer has said that they are dates, such numbers are only kept apart from quantities. */
const spreadsheetDays: RoleGuess = {
  role: { kind: 'category' },
  because: 'its name speaks of a date, but it holds numbers, which may be days as spreadsheets count them',
  confidence: 'unsure',
  alternatives: [{ kind: 'identifier' }, { kind: 'count', unit: 'not known' }],
};

function dateRole(evidence: ColumnEvidence, because: string, confidence: RoleGuess['confidence']): RoleGuess {
  const isOfBirth = birthName.test(evidence.words) && !/\b(place|country|weight|order)\b/.test(evidence.words);
  const [kind, other] = isOfBirth ? (['date-of-birth', 'date'] as const) : (['date', 'date-of-birth'] as const);
  return {
    role: { kind },
    because: isOfBirth ? `${because}, and its name speaks of birth` : because,
    confidence,
    alternatives: [{ kind: other }, { kind: 'period', cadence: 'day' }, { kind: 'category' }],
  };
}

/** A column of periods: years, financial years, quarters, months; plain years only where the name speaks of time. */
export function guessPeriod(evidence: ColumnEvidence): RoleGuess | null {
  const expected = expectedCadence(evidence);
  const isNamed =
    periodName.test(evidence.words) && !/\b(number|count|rate|old|age|per|of stay|build|built)\b/.test(evidence.words);
  const parsed = (value: string) => parsePeriod(value, expected);
  const found = tally(evidence, (value) => parsed(value) !== null);
  if (found.share < mostly) return null;
  const isPlainYears = evidence.numbers >= evidence.filled * mostly;
  if (isPlainYears && !isNamed) return null;
  if (isPlainYears && evidence.distinct > 80) return null;
  const cadence = commonest(substance(evidence).map(({ value }) => parsed(value)?.cadence ?? null));
  const example = substance(evidence).find(({ value }) => parsed(value) !== null)?.value ?? '';
  const role: ColumnRole = cadence === null ? { kind: 'period' } : { kind: 'period', cadence };
  const other = cadence === 'financial-year' ? ('academic-year' as const) : ('financial-year' as const);
  const isPair = cadence === 'financial-year' || cadence === 'academic-year';
  return {
    role,
    because: `${tallyWords(found, `periods, such as ${example}`)}${isPlainYears ? ', and its name speaks of time' : ''}`,
    confidence: found.share >= nearlyAll && isNamed ? 'certain' : 'likely',
    alternatives: [...(isPair ? [{ kind: 'period', cadence: other } as const] : []), { kind: 'category' }],
  };
}

/** What the name, or the other values of the column, say of texts that can mean two things. */
function expectedCadence(evidence: ColumnEvidence): Cadence | undefined {
  if (/academic|school year/.test(evidence.words)) return 'academic-year';
  if (/financial|fiscal|\bfy\b/.test(evidence.words)) return 'financial-year';
  if (/\bmonth\b/.test(evidence.words)) return 'month';
  const values = substance(evidence).map(({ value }) => value);
  const joined = values.filter((value) => /^(19|20)\d{4}$/.test(value));
  if (joined.length > 0 && joined.length === values.length) {
    const isPair = joined.every((value) => (Number(value.slice(2, 4)) + 1) % 100 === Number(value.slice(4)));
    if (isPair) return 'academic-year';
    return /\b(period|time|date|yyyymm|ym)\b/.test(evidence.words) ? 'month' : undefined;
  }
  const isMonths = values.some(
    (value) => /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(value) && parsePeriod(value)?.cadence === 'month',
  );
  return isMonths ? 'month' : undefined;
}

function commonest(cadences: readonly (Cadence | null)[]): Cadence | null {
  const counts = new Map<Cadence, number>();
  for (const cadence of cadences) if (cadence !== null) counts.set(cadence, (counts.get(cadence) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best === undefined || best[1] < cadences.length / 2 ? null : best[0];
}

/** An age in completed years: by name and range. */
export function guessAge(evidence: ColumnEvidence): RoleGuess | null {
  const { words } = evidence;
  if (
    !/\bages?\b/.test(words) ||
    /\d|\b(mean|median|average|band|group|grp|cat|category|rate|count|range|number|population)\b/.test(words)
  )
    return null;
  const { numbers, least, most } = asAges(evidence);
  if (numbers < evidence.filled * mostly || least === null || most === null) return null;
  const possible = tally(evidence, (value) => (ageOf(value) ?? -1) >= 0 && (ageOf(value) ?? 122) <= 121);
  if (possible.share < 0.9) return null;
  return {
    role: { kind: 'age-in-years' },
    because: `its name speaks of age and ${tallyWords(possible, 'numbers from 0 to 121')}`,
    confidence: possible.share >= nearlyAll ? 'certain' : 'likely',
    alternatives: [{ kind: 'count', unit: 'not known' }, { kind: 'strand', strand: 'age' }, { kind: 'category' }],
  };
}
