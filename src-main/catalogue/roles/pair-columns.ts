import type { ColumnRole } from '../../../shared/model/column-role.ts';
import { areaName } from './guess-area.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import { countedReference } from './counts-called-references.ts';
import { guessPlacePair } from './guess-point.ts';
import type { GuessedColumn, RoleGuess } from './guess.ts';
import { numberOfArea } from './numbers-of-areas.ts';
import { signsIn } from './signs.ts';

const codeWords = /\b(code|codes|cd|cdo|gss|ons|ecode|id)\b/g;
const nameWords = /\b(name|names|nm|nmw|label|title|description|desc)\b/g;
const generic = /^(area|geography|place|location|name|label|)$/;

/** What columns say of one another: names beside codes, codes beside labels, coordinates side by side. */
export function pairColumns(columns: readonly GuessedColumn[]): GuessedColumn[] {
  return columns.map((column, index) => {
    const guess =
      nameBesideCode(column, index, columns) ??
      codeBesideLabel(column, index, columns) ??
      numberOfArea(column, index, columns) ??
      countedReference(column, index, columns) ??
      signsBesideNumbers(column, index, columns) ??
      besideOnMap(index, columns);
    return guess === null ? column : { ...column, guess };
  });
}

/** The words of a name without those that only say that it is a code or a name. */
export function baseWords(words: string): string {
  return words.replace(codeWords, ' ').replace(nameWords, ' ').replace(/\s+/g, ' ').trim();
}

const couldBeNames: readonly ColumnRole['kind'][] = ['category', 'free-text', 'area-name'];

/** A column of words that stands beside a column of area codes and is called like it. */
function nameBesideCode(
  { evidence, guess }: GuessedColumn,
  index: number,
  columns: readonly GuessedColumn[],
): RoleGuess | null {
  if (!couldBeNames.includes(guess.role.kind) || evidence.numbers > evidence.filled / 2 || evidence.filled === 0)
    return null;
  if (evidence.texts.filter(({ value }) => /^[A-Z0-9:/_-]{1,7}$/.test(value)).length > evidence.texts.length / 2)
    return null;
  const base = baseWords(evidence.words);
  const partner = columns
    .map((column, place) => ({ column, distance: Math.abs(place - index) }))
    .filter(
      ({ column, distance }) =>
        distance > 0 && column.guess.role.kind === 'area-code' && isCalledAlike(column, base, distance),
    )
    .toSorted((a, b) => oldness(a.column) - oldness(b.column) || a.distance - b.distance)[0]?.column;
  if (partner?.guess.role.kind !== 'area-code') return null;
  const { geography } = partner.guess.role;
  if (/\b(type|level|status|category|code|cd|id|gss)\b/.test(evidence.words)) return null;
  if (evidence.distinct < partner.evidence.distinct * 0.5 && base !== baseWords(partner.evidence.words)) return null;
  const because = `it stands beside "${partner.evidence.name}", which holds codes of ${areaWords[geography.kind][1]}`;
  const named = areaName(evidence, geography.kind, because, 'likely');
  return { ...named, role: { kind: 'area-name', geography } };
}

/** Codes of before 2011 come after those that replaced them. */
function oldness({ guess: { role } }: GuessedColumn): number {
  return role.kind === 'area-code' && role.geography.vintage === 'before 2011' ? 1 : 0;
}

function isCalledAlike({ evidence }: GuessedColumn, base: string, distance: number): boolean {
  const partnerBase = baseWords(evidence.words);
  if (partnerBase === base) return true;
  if (distance > 1) return false;
  return generic.test(base) || generic.test(partnerBase);
}

/** "Sex (2 categories) Code" beside "Sex (2 categories)": the labels are the strand, the codes only stand for them. */
function codeBesideLabel(
  { evidence, guess }: GuessedColumn,
  index: number,
  columns: readonly GuessedColumn[],
): RoleGuess | null {
  if (guess.role.kind === 'area-code' || guess.role.kind === 'area-name') return null;
  if (!/\b(code|cd|id|key|no)\b/.test(evidence.words) || evidence.distinct > 500) return null;
  const base = baseWords(evidence.words);
  const label = [columns[index + 1], columns[index - 1]].find(
    (beside) =>
      beside !== undefined &&
      baseWords(beside.evidence.words) === base &&
      beside.evidence.words !== evidence.words &&
      beside.guess.role.kind !== 'area-code' &&
      beside.evidence.numbers < beside.evidence.filled / 2,
  );
  if (label === undefined || base === '') return null;
  const others: readonly ColumnRole[] = [{ kind: 'identifier' }, guess.role];
  return {
    role: { kind: 'category' },
    because: `it holds the codes of what "${label.evidence.name}" says in words`,
    confidence: 'likely',
    alternatives: others.filter(({ kind }) => kind !== 'category'),
  };
}

/** A column of nothing but signs in place of numbers, among columns of numbers: every figure in it is hidden. */
function signsBesideNumbers(
  { evidence, guess }: GuessedColumn,
  index: number,
  columns: readonly GuessedColumn[],
): RoleGuess | null {
  if (guess.role.kind !== 'category' || evidence.filled === 0 || signsIn(evidence) < evidence.filled) return null;
  const beside = [columns[index - 1], columns[index + 1], columns[index - 2], columns[index + 2]];
  const number = beside.find((column) => column?.guess.role.kind === 'count' || column?.guess.role.kind === 'measure');
  if (number === undefined) return null;
  return {
    role: number.guess.role,
    because: `every cell holds a sign in place of a number, such as ${evidence.texts[0]?.value ?? ''}, and "${number.evidence.name}" beside it holds numbers`,
    confidence: 'likely',
    alternatives: [{ kind: 'category' }],
  };
}

function besideOnMap(index: number, columns: readonly GuessedColumn[]): RoleGuess | null {
  const [before, own, after] = [columns[index - 1], columns[index], columns[index + 1]];
  if (own === undefined) return null;
  const asFirst = after === undefined ? null : guessPlacePair(own.evidence, after.evidence);
  const asSecond = before === undefined ? null : guessPlacePair(before.evidence, own.evidence);
  return asSecond?.[1] ?? asFirst?.[0] ?? null;
}
