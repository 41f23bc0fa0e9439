import { codeListOf, strandTitles } from '../../../shared/code-lists/code-lists.ts';
import type { CodeList, StrandId } from '../../../shared/model/code-list.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { ColumnEvidence, CountedValue } from './column-evidence.ts';
import { substance, tally, tallyWords } from './guess.ts';
import type { RoleGuess } from './guess.ts';

const mostCodes = 40;
/** With a second character of its own, a list of the NHS grows to some hundred codes. */
const mostLocalCodes = 120;
/** The police write A, B, M and N for other groups than the NHS does. */
const fewestLetters = 5;

/** A strand's column that holds codes: the list they belong to where the codes themselves tell, else a question. */
export function guessStrandCodes(evidence: ColumnEvidence, strand: StrandId): RoleGuess | null {
  const most = strand === 'ethnic-group' ? mostLocalCodes : mostCodes;
  if (evidence.distinct > most || evidence.distinct > Math.max(3, evidence.filled / 3)) return null;
  if (/: |; /.test(evidence.name)) return null;
  const values = substance(evidence);
  const isCoded = values.length > 0 && values.every(({ value }) => /^(-?\d{1,2}|[A-Z]{1,4}\d?)$/.test(value));
  if (!isCoded) return null;
  if (strand === 'sex') return guessSexCodes(evidence, values);
  if (strand === 'ethnic-group') return guessEthnicCodes(evidence, values);
  const isNumber = evidence.numbers + evidence.leadingZeros > evidence.filled / 2;
  if (!isNumber || (strand === 'age' && evidence.distinct > 25)) return null;
  return unknownCodes(strand);
}

/** 1 is male in the NHS and female in the Census; only a 0, 9 or X shows that it is the NHS's list. Else nobody guesses. */
function guessSexCodes(evidence: ColumnEvidence, values: readonly CountedValue[]): RoleGuess | null {
  if (!values.some(({ value }) => /^\d$/.test(value))) return null;
  const nhs: ColumnRole = { kind: 'strand', strand: 'sex', list: 'nhs-person-stated-sex' };
  const census: ColumnRole = { kind: 'strand', strand: 'sex', list: 'census-2021-sex-codes' };
  const alternatives: readonly ColumnRole[] = [census, { kind: 'strand', strand: 'sex' }, { kind: 'category' }];
  const telling = values.find(({ value }) => ['0', '9', 'X'].includes(value.toUpperCase()));
  const fits = tally(evidence, (value) => isInList(codeListOf('nhs-person-stated-sex'), value));
  if (values.some(({ value }) => value === '-8')) {
    const because = 'the code -8 is the Census 2021 code for "does not apply", and there 1 is female and 2 is male';
    return { role: census, because, confidence: 'likely', alternatives: [nhs, { kind: 'category' }] };
  }
  if (fits.share === 1 && telling !== undefined) {
    const because = `${tallyWords(fits, 'NHS codes of sex')}; ${telling.value} is a code of the NHS alone, for which 1 is male and 2 is female`;
    return { role: nhs, because, confidence: 'likely', alternatives };
  }
  const because =
    'the codes are those of sex, but 1 is male in the NHS and female in the Census, and nothing tells which is meant';
  return { role: { kind: 'category' }, because, confidence: 'unsure', alternatives: [nhs, census] };
}

/** The NHS's letters, alone or with the second character that each provider chooses: "A", "A1", "CA", "Z9". */
function guessEthnicCodes(evidence: ColumnEvidence, values: readonly CountedValue[]): RoleGuess | null {
  const list = codeListOf('nhs-ethnic-category');
  const nhs: ColumnRole = { kind: 'strand', strand: 'ethnic-group', list: list.id };
  const fits = tally(evidence, (value) => isInList(list, value) || isInList(list, firstOf(value)));
  if (fits.share < 0.95) return unknownCodes('ethnic-group');
  const local = values.find(({ value }) => !isInList(list, value) && isInList(list, firstOf(value)))?.value;
  // Some letters, such as Z and S, are signs elsewhere, and are not among the values.
  const all = [...evidence.texts, ...evidence.figures].map(({ value }) =>
    isInList(list, value) ? value : firstOf(value),
  );
  const letters = new Set(all.map((code) => code.toUpperCase()).filter((code) => code !== ''));
  const second =
    local === undefined ? '' : `, of which only the first character is read: the second is local, as in ${local}`;
  const because = `${tallyWords(fits, 'codes of the NHS ethnic category')}${second}`;
  if (letters.size < fewestLetters) {
    const doubt = `${because}, but so few letters may be of another list`;
    return { role: { kind: 'category' }, because: doubt, confidence: 'unsure', alternatives: [nhs] };
  }
  return {
    role: nhs,
    because,
    confidence: fits.share === 1 && local === undefined ? 'certain' : 'likely',
    alternatives: [{ kind: 'strand', strand: 'ethnic-group' }, { kind: 'category' }],
  };
}

/** The national part of a code of two characters; a second letter is in use behind the letters of "any other" groups alone. */
function firstOf(value: string): string {
  return /^([A-Z]\d|[CGLPS][A-Z])$/i.test(value) ? value.charAt(0) : '';
}

function unknownCodes(strand: StrandId): RoleGuess {
  const title = strandTitles[strand].toLowerCase();
  return {
    role: { kind: 'category' },
    because: `its name speaks of ${title}, but it holds codes of a list that is not known here`,
    confidence: 'unsure',
    alternatives: [{ kind: 'strand', strand }, { kind: 'identifier' }],
  };
}

function isInList(list: CodeList, value: string): boolean {
  const code = value.toUpperCase();
  return list.categories.some((category) => category.code === code) || list.nonAnswers?.[code] !== undefined;
}
