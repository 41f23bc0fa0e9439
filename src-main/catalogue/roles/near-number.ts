import type { ColumnEvidence, CountedValue } from './column-evidence.ts';

const money = '[£$€]?\\s?';
const figure = '(?:\\d+|\\d{1,3}(?:[, \\u00a0]\\d{3})+|\\d[\\d,]*)(?:\\.\\d+)?';
const amount = `[-+]?\\s?${money}[-+]?\\s?${figure}(?:\\s?[kKmM]|\\s?bn)?\\s?%?`;
const bracketed = `${money}\\(\\s?${money}${figure}\\s?%?\\s?\\)\\s?%?`;
const before = '(?:~|≈|±|c\\.?\\s?|circa\\s|ca\\.?\\s|approx\\.?\\s|about\\s|CR\\s|DR\\s)?';
const remark = '\\s?[[(](?:note ?)?[a-zA-Z\\d]{1,3}[\\])]';
const after = `(?:(?:${remark})+|\\s?[¹²³⁰⁴-⁹]+(?:,[¹²³⁰⁴-⁹]+)*|\\s?\\*+|\\s?[†‡#]+|[re]|\\s(?:r|p|e|er|f|u|b|CR|DR)|-)?`;

/** No number is written longer than this, remarks and all. */
const longest = 40;

const nearForm = new RegExp(`^${before}(?:(${amount})|(${bracketed}))${after}$`);
/** What no code or label looks like: money, a sign for "about", a remark in brackets or above the line. */
const telling = /[£$€%~≈[¹²³⁰⁴-⁹]|\d\s?\([a-z\d]+\)$|\(\s?[£$€]/;
const ageForm =
  /^(?:(\d{1,3}(?:\.\d+)?)\s?(?:\+|plus|and (?:over|above|older)|or (?:over|older|more)|y|yrs?|years?)(?: old)?|<\s?1|under (?:1|one)|(\d{1,3})\s?(?:m|mths?|months?|w|wks?|weeks?|days?)(?: old)?)$/i;

/** A column as it is seen if what is nearly a number counts as one: "(£12.00)", "12 [r]", "13¹", "~18". */
export function asNumbers(evidence: ColumnEvidence): ColumnEvidence {
  return withNumbers(evidence, (value) => nearNumber(value, evidence.numbers > 0));
}

/** The same of a column of ages, where "90+" and "6 months" stand for numbers too. */
export function asAges(evidence: ColumnEvidence): ColumnEvidence {
  return withNumbers(evidence, (value) => nearAge(value) ?? nearNumber(value, true));
}

/** The age in years that a text says, a child of months being 0; null where it says none. */
export function ageOf(text: string): number | null {
  return nearAge(text) ?? (Number.isFinite(Number(text)) ? Number(text) : nearNumber(text, true));
}

/** The number in a text that is nearly one, or null; among numbers, lesser signs will do. */
function nearNumber(text: string, isAmongNumbers: boolean): number | null {
  if (text.length > longest) return null;
  const match = nearForm.exec(text.replaceAll('−', '-'));
  if (match === null || (!isAmongNumbers && !telling.test(text))) return null;
  const [, plain, inBrackets] = match;
  const digits = Number((plain ?? inBrackets ?? '').replace(/[^\d.]/g, ''));
  const isNegative = plain === undefined ? /[£$€]/.test(text) : plain.includes('-') || /[^-]-$/.test(text);
  return isNegative ? -digits : digits;
}

function nearAge(text: string): number | null {
  const match = ageForm.exec(text);
  return match === null ? null : Number(match[1] ?? 0);
}

function withNumbers(evidence: ColumnEvidence, read: (value: string) => number | null): ColumnEvidence {
  const found = evidence.texts.flatMap((counted) => {
    const number = read(counted.value);
    return number === null ? [] : [{ counted, number }];
  });
  if (found.length === 0) return evidence;
  const cells = (of: readonly { readonly counted: CountedValue }[]): number =>
    of.reduce((sum, { counted }) => sum + counted.cells, 0);
  const numbers = found.map(({ number }) => number);
  const near = new Set(found.map(({ counted }) => counted));
  return {
    ...evidence,
    numbers: evidence.numbers + cells(found),
    wholeNumbers: evidence.wholeNumbers + cells(found.filter(({ number }) => Number.isInteger(number))),
    least: Math.min(evidence.least ?? Infinity, ...numbers),
    most: Math.max(evidence.most ?? -Infinity, ...numbers),
    texts: evidence.texts.filter((counted) => !near.has(counted)),
    figures: [...evidence.figures, ...near],
  };
}
