import type { Confidence } from '../../shared/model/import-plan.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { countedNoun, startSentence } from '../../shared/base/format-words.ts';
import { doubtOneColumn } from './doubt-one-column.ts';
import { scoreDialect, scoreSingleColumn } from './score-dialect.ts';
import type { DialectScore } from './score-dialect.ts';

type Quote = NonNullable<ReadPlan['quote']>;

/** The dialect of a delimited text, the evidence for it, and what other delimiters would make of the text. */
export interface SniffedDialect {
  readonly delimiter: string;
  readonly quote: Quote;
  /** "Comma", or "None" where the text is one column. */
  readonly value: string;
  readonly because: string;
  readonly confidence: Confidence;
  readonly quoteBecause: string;
  readonly quoteConfidence: Confidence;
  readonly others: readonly DialectOffer[];
}

/** Another delimiter that could be tried: "Semicolon", "2 to 5 fields a line". */
export interface DialectOffer {
  readonly delimiter: string;
  readonly quote: Quote;
  readonly label: string;
  readonly gives: string;
}

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'comma',
  '\t': 'tab',
  ';': 'semicolon',
  '|': 'vertical bar',
  '^': 'caret',
  '~': 'tilde',
  '¬': 'not sign',
  '¦': 'broken bar',
  '§': 'section sign',
  '\u001F': 'unit separator',
  '\u0001': 'control sign',
  ':': 'colon',
  ' ': 'space',
};

/** Signs that stand in words, times and figures too: they must do better to be taken for a delimiter. */
const handicaps: Readonly<Record<string, number>> = { ':': 0.5, ' ': 0.35, '§': 0.8, '^': 0.9, '~': 0.9 };

const usual = [',', '\t', ';', '|'];
const sampleCharacters = 512 * 1024;
const sampleLines = 2000;

/** What a delimiter is called within a sentence: "comma". */
export function delimiterName(delimiter: string): string {
  return delimiterNames[delimiter] ?? `"${delimiter}"`;
}

/**
 * Chooses the delimiter and the quotation mark by which most records have the same number of fields and most columns hold
 * values of one kind. The sample may be cut within its last line.
 */
export function sniffDialect(sample: string): SniffedDialect {
  const text = headOf(sample);
  const told = /^sep=([^\r\n])\r?\n/i.exec(text)?.[1];
  const quote = surroundingQuote(text);
  const tried = Object.keys(delimiterNames)
    .filter((delimiter) => text.includes(delimiter))
    .map((delimiter) => handicapped(scoreDialect(text, { delimiter, quote })))
    .toSorted((a, b) => b.points - a.points);
  const scores = tried.filter(isTable);
  const single = scoreSingleColumn(text);
  const best = told === undefined ? scores[0] : tried.find(({ dialect }) => dialect.delimiter === told);
  if (best === undefined || (told === undefined && best.points <= single))
    return oneColumn(
      text,
      quote,
      tried.filter(({ width }) => width > 1),
      single,
    );
  const rivals = scores.filter((score) => score !== best);
  const unquoted = best.faulty > 0.02 ? handicapped(scoreDialect(text, { ...best.dialect, quote: '' })) : null;
  const isUnquoted =
    unquoted !== null && unquoted.points > best.points * 1.05 && !isUnmistakablyQuoted(text, best.dialect.delimiter);
  const winner = isUnquoted ? unquoted : best;
  const mayBeDecimals = winner.dialect.delimiter === ',' && /^(?:\d+,\d+\s+)*\d+,\d+\s*$/.test(text);
  return {
    delimiter: winner.dialect.delimiter,
    quote: isUnquoted ? '' : quote,
    value: nameOf(winner.dialect.delimiter),
    because:
      told === undefined
        ? reasons(winner, rivals, text.length === sample.length)
        : `Its first line says so: "sep=${told}".`,
    confidence:
      told !== undefined
        ? 'certain'
        : mayBeDecimals
          ? 'unsure'
          : confidenceOf(winner, Math.max(single, rivals[0]?.points ?? 0)),
    ...quoteEvidence(winner, quote, isUnquoted),
    others: [
      ...offers(rivals, quote, winner.dialect.delimiter),
      ...(winner.least < 2 || mayBeDecimals ? [undivided(text, quote)] : []),
    ],
  };
}

/** A field within one line that holds a delimiter or doubled marks between its own: nobody writes that without meaning it. */
function isUnmistakablyQuoted(text: string, delimiter: string): boolean {
  const sign = delimiter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const inside = '(?:[^"\\r\\n]|"")*';
  return new RegExp(`(?:^|${sign})"${inside}(?:""|${sign})${inside}"(?=${sign}|\\r|\\n|$)`, 'm').test(text);
}

/** The lines to look at; the last is left out where the sample may end within it. */
function headOf(sample: string): string {
  const head = sample.slice(0, sampleCharacters);
  let end = -1;
  const lineEnds = /\r\n|\n|\r/g;
  for (let lines = 0; lines < sampleLines; lines += 1) {
    const found = lineEnds.exec(head);
    if (found === null) return head.length < sample.length && end >= 0 ? head.slice(0, end) : head;
    end = lineEnds.lastIndex;
  }
  return head.slice(0, end);
}

/** A single quotation mark counts only where it opens and closes fields and no double one does. */
function surroundingQuote(text: string): Quote {
  const opened = (mark: string): number => text.match(new RegExp(`(?:^|[,;\\t|^~:])\\s?${mark}`, 'gm'))?.length ?? 0;
  const closed = (mark: string): number => text.match(new RegExp(`${mark}\\s?(?=[,;\\t|^~:]|$)`, 'gm'))?.length ?? 0;
  const doubles = Math.min(opened('"'), closed('"'));
  const singles = Math.min(opened("'"), closed("'"));
  return singles >= 2 && doubles === 0 && Math.abs(opened("'") - closed("'")) <= singles / 4 ? "'" : '"';
}

/** Words with a comma in each are no table; a sign that also stands in words must divide nearly every line. */
function isTable({ dialect, width, alike, filled, least, isHeaded, isProse, isQuoted }: DialectScore): boolean {
  if (width < 2 || (least < 2 && alike < Math.max(2, 0.2 * filled))) return false;
  if (width === 2 && !isHeaded && isProse && !isQuoted) return false;
  if (dialect.delimiter === ':' && !isHeaded) return false;
  return !(dialect.delimiter in handicaps) || alike >= (isQuoted ? 0.7 : 0.9) * filled;
}

function handicapped(score: DialectScore): DialectScore {
  return { ...score, points: score.points * (handicaps[score.dialect.delimiter] ?? 1) };
}

function reasons(best: DialectScore, rivals: readonly DialectScore[], isWhole: boolean): string {
  const rival = rivals.find(isWorthTelling);
  const fields = `It gives ${fieldsText(best.width, best.width)} on ${linesText(best, isWhole)}`;
  return rival === undefined
    ? `${fields}; no other sign divides them.`
    : `${fields}; a ${delimiterName(rival.dialect.delimiter)} would give ${fieldsText(rival.least, rival.most)}.`;
}

function linesText({ alike, filled }: DialectScore, isWhole: boolean): string {
  const lines = isWhole ? `its ${countedNoun(filled, 'line')}` : `the ${formatNumber(filled)} lines looked at`;
  if (alike < filled) return `${formatNumber(alike)} of ${lines}`;
  return filled === 1 ? 'its one line' : `each of ${lines}`;
}

function fieldsText(least: number, most: number): string {
  return least === most ? countedNoun(least, 'field') : `${formatNumber(least)} to ${formatNumber(most)} fields`;
}

function confidenceOf(best: DialectScore, rival: number): Confidence {
  if (best.alike * 2 < best.filled) return 'unsure';
  const lead = best.points / Math.max(rival, 0.01);
  if (lead >= 1.4 && best.alike >= 0.8 * best.filled) return 'certain';
  return lead >= 1.15 ? 'likely' : 'unsure';
}

function quoteEvidence(
  { isQuoted, faulty, alike }: DialectScore,
  quote: Quote,
  isUnquoted: boolean,
): Pick<SniffedDialect, 'quoteBecause' | 'quoteConfidence'> {
  if (isUnquoted) {
    return {
      quoteBecause: `Quotation marks stand unpaired in it; read as plain signs, ${formatNumber(alike)} lines agree.`,
      quoteConfidence: 'likely',
    };
  }
  if (!isQuoted) return { quoteBecause: 'No field is surrounded by quotation marks.', quoteConfidence: 'certain' };
  const mark = quote === "'" ? 'single quotation marks' : 'quotation marks';
  return faulty === 0
    ? { quoteBecause: `Fields are surrounded by ${mark}, each of them closed.`, quoteConfidence: 'certain' }
    : { quoteBecause: `Fields are surrounded by ${mark}, though some are not closed.`, quoteConfidence: 'likely' };
}

function isWorthTelling({ dialect, points }: DialectScore): boolean {
  return usual.includes(dialect.delimiter) || points > 0.3;
}

/** The usual delimiters that the text has, and others that would make a table; the better first. */
function offers(rivals: readonly DialectScore[], quote: Quote, chosen: string): DialectOffer[] {
  return rivals
    .filter((rival) => rival.dialect.delimiter !== chosen && isWorthTelling(rival))
    .slice(0, 4)
    .map(({ dialect: { delimiter }, least, most }) => ({
      delimiter,
      quote,
      label: nameOf(delimiter),
      gives: `${fieldsText(least, most)} a line`,
    }));
}

function oneColumn(text: string, quote: Quote, rivals: readonly DialectScore[], single: number): SniffedDialect {
  const { delimiter } = undivided(text, quote);
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  const rival = rivals.find(isWorthTelling);
  const doubt = doubtOneColumn(lines);
  const isQuoted = lines.some((line) => line.trimStart().startsWith(quote));
  return {
    delimiter,
    quote,
    value: 'None',
    because: `No sign divides its ${countedNoun(lines.length, 'line')} alike, so each is one value.${doubt === null ? '' : ` ${doubt}`}`,
    confidence:
      doubt !== null ? 'unsure' : rival === undefined ? 'certain' : single > 1.5 * rival.points ? 'likely' : 'unsure',
    quoteBecause: isQuoted ? 'Lines are surrounded by quotation marks.' : 'No field is surrounded by quotation marks.',
    quoteConfidence: 'likely',
    others: offers(rivals, quote, delimiter),
  };
}

/** Each line as one value: by a delimiter that the text does not have. */
function undivided(text: string, quote: Quote): DialectOffer {
  const delimiter = [...usual, '\u001F'].find((sign) => !text.includes(sign)) ?? '\u0001';
  return { delimiter, quote, label: 'One column', gives: 'one field a line' };
}

function nameOf(delimiter: string): string {
  return startSentence(delimiterName(delimiter));
}
