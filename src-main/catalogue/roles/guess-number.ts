import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { mostly, namelessColumn } from './guess.ts';
import type { RoleGuess } from './guess.ts';
import { nameWords } from './name-words.ts';
import { groupNumbered } from './number-of-group.ts';
import { carriesSigns, unitOfCount, unitOfMeasure } from './units.ts';

/** Words of what cannot be added up, or is no number of things. */
const rateName =
  /%|£|\b(rates?|ratio|percent(age)?s?|per cent|pct|pc|proportion|prop|share|mean|median|average|avg|index|score|rank|imd|iod|idaci|ci|lci|uci|lcl|ucl|confidence|limits?|std|standard (error|deviation)|variance|per \d[\d ]*|per (capita|head|person|thousand|day|week|year|month|hectare|sq)|density|expectancy|change|growth|difference|prevalence|extent|percentile|concentration|temperature|height|length|distance|duration|hectares|km|tonnes)\b|\b(lower|upper) \d/;
/** Words of money and size, which a category such as "Lives rent free" may hold too. */
const amountName =
  /\b(price|income|salary|rent|cost|amount|earnings|pay|spend|expenditure|gross|net|balance|payment|fee|award|area|value|total £|sum|gbp)\b/;
/** What a file's name may say of all its numbers. */
const statisticName = /\b(median|rates?|percentages?|percent|index|indices)\b/;
const countName =
  /\b(count|number of|no of|num|n|observations?|obs|population|people|persons|residents|households|headcount|frequency|freq|cases|deaths|births|offences|pupils|patients|total|numerator|denominator|all)\b/;
/** What a group is called that a number stands for: the last word of a name. */
const groupName =
  /\b(code|cd|zone|level|month|band|group|type|category|class|classification|status|grade|tier|phase|stage|decile|quintile|quartile|cluster|flag|indicator|order|sort|week|tranche|wave|priority|bedrooms|key stage|year group)( \d+)?( [a-z]{1,3})?$|^(is|has) /;

/** The share of numbers from which a column that is called a number is one. */
const namedShare = 0.6;

/** A column of numbers: count, measure, weight, or numbers that stand for groups. */
export function guessNumber(evidence: ColumnEvidence, file: string): RoleGuess | null {
  const { words, filled, distinct } = evidence;
  if (evidence.numbers === 0) return null;
  const isWhole = evidence.wholeNumbers >= evidence.numbers * 0.999;
  const isPath = /: |; /.test(evidence.name);
  const isMeasureNamed = rateName.test(words) || (!isPath && amountName.test(words));
  const isCountNamed = countName.test(words) || groupNumbered(evidence.name) !== null;
  const signs = carriesSigns(evidence.figures);
  if (
    /\bweight(ing)?s?\b|\bw(gt|t)\b|^weight/.test(words) &&
    !/\b(birth|kg|low|over|under|body|waste)\b/.test(words) &&
    (evidence.least ?? -1) >= 0
  )
    return weight();
  if (
    (isWhole || distinct <= 20) &&
    !signs &&
    !isPath &&
    isFew(evidence) &&
    groupName.test(words) &&
    !(isCountNamed || /\b(rank|score|rate|percent)\b/.test(words))
  )
    return group(evidence, `its name speaks of groups and it has ${formatNumber(distinct)} different numbers`);
  if (
    isWhole &&
    !isCountNamed &&
    distinct <= filled / 3 &&
    /\b(period|year|date|time|month|quarter)\b/.test(words) &&
    (evidence.least ?? 0) >= 1000
  )
    return group(evidence, `its name speaks of time and it has ${formatNumber(distinct)} different numbers`);
  if (isWhole && distinct <= 10 && distinct <= filled / 50 && namelessColumn.test(words))
    return group(evidence, `it has but ${formatNumber(distinct)} different whole numbers and no name of its own`);
  if (isWhole && distinct <= 15 && distinct <= filled / 5 && /^q ?\d+( [a-z\d]{1,3})*$/.test(words))
    return group(
      evidence,
      `it is named like a question of a survey and has ${formatNumber(distinct)} different answers`,
    );
  if (isWhole && distinct === 2 && evidence.least === 0 && evidence.most === 1 && filled > 20 && !isCountNamed)
    return group(evidence, 'it holds nothing but 0 and 1, which say yes and no');
  const measure: ColumnRole = { kind: 'measure', unit: unitOfMeasure(words, evidence.figures, evidence.most) };
  const count: ColumnRole = { kind: 'count', unit: unitOfCount(words) };
  const isBelowZero = (evidence.least ?? 0) < 0;
  if (isWhole && isBelowZero && !signs && isCountNamed && !isMeasureNamed && fewBelowZero(evidence))
    return {
      role: count,
      because: `${shareWords(evidence)} whole numbers, and its name speaks of a count, though some are less than 0`,
      confidence: 'likely',
      alternatives: [measure, { kind: 'category' }],
    };
  if (!isWhole || isBelowZero || signs) return numbers(evidence, measure, count, isMeasureNamed ? 'certain' : 'likely');
  if (isMeasureNamed && !/\b(count|number of|no of|numerator|denominator)\b/.test(words))
    return {
      role: measure,
      because: 'its name speaks of a rate, amount or rank, which cannot be added up',
      confidence: isCountNamed ? 'unsure' : 'likely',
      alternatives: [count, { kind: 'category' }, { kind: 'identifier' }],
    };
  const told = isCountNamed ? null : statisticName.exec(nameWords(file))?.[0];
  if (told !== null && told !== undefined)
    return {
      role: measure,
      because: `the name of the file speaks of "${told}", which cannot be added up`,
      confidence: 'unsure',
      alternatives: [count, { kind: 'category' }],
    };
  return {
    role: count,
    because: `${shareWords(evidence)} whole numbers of 0 or more${isCountNamed ? ', and its name speaks of a count' : ''}`,
    confidence: isCountNamed ? 'certain' : 'likely',
    alternatives: [measure, { kind: 'category' }, { kind: 'identifier' }],
  };
}

function isFew({ filled, distinct, most }: ColumnEvidence): boolean {
  return distinct <= 40 && (most ?? 0) < 10_000 && (distinct <= 4 || distinct <= filled / 3);
}

function weight(): RoleGuess {
  return {
    role: { kind: 'weight' },
    because: 'its name speaks of a weight and its numbers are all 0 or more',
    confidence: 'likely',
    alternatives: [{ kind: 'measure', unit: 'not known' }],
  };
}

function group(evidence: ColumnEvidence, because: string): RoleGuess {
  const count: ColumnRole = { kind: 'count', unit: unitOfCount(evidence.words) };
  return { role: { kind: 'category' }, because, confidence: 'likely', alternatives: [count, { kind: 'identifier' }] };
}

function numbers(
  evidence: ColumnEvidence,
  measure: ColumnRole,
  count: ColumnRole,
  confidence: RoleGuess['confidence'],
): RoleGuess {
  const range = `from ${String(evidence.least ?? '')} to ${String(evidence.most ?? '')}`;
  return {
    role: measure,
    because: `${shareWords(evidence)} numbers, ${range}, and not all are whole numbers of 0 or more`,
    confidence,
    alternatives: [count, { kind: 'category' }],
  };
}

function shareWords({ numbers: found, filled }: ColumnEvidence): string {
  return found === filled
    ? `all ${formatNumber(filled)} cells hold`
    : `${formatNumber(found)} of ${formatNumber(filled)} cells hold`;
}

/** Whether but a few of the numbers looked at are less than 0, as a slip would make them. */
function fewBelowZero({ figures }: ColumnEvidence): boolean {
  const cells = figures.reduce((sum, counted) => sum + counted.cells, 0);
  const below = figures.filter(({ value }) => /^[£$€]?\s?[-−]/.test(value));
  return below.reduce((sum, counted) => sum + counted.cells, 0) <= cells * 0.25;
}

/** Whether a column is one of numbers: signs in place of a number count for it, words against, unless its name says so. */
export function isNumeric(evidence: ColumnEvidence, marks: number): boolean {
  const isNamed = evidence.words.includes('£') || /\b(count|number of|no of|amount|value)\b/.test(evidence.words);
  return evidence.numbers > 0 && evidence.numbers + marks >= evidence.filled * (isNamed ? namedShare : mostly);
}
