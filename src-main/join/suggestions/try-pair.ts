import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { countedNoun } from '../../../shared/base/format-words.ts';
import type { Dataset } from '../../../shared/model/dataset.ts';
import type { DismissedJoin } from '../../../shared/model/match-report.ts';
import { normaliserWords } from '../../../shared/presentation/normaliser-words.ts';
import type { Connection } from '../../database/connection.ts';
import type { JoinableSide } from '../join-context.ts';
import { share, sumsUp } from './candidate.ts';
import type { Fit, JoinCandidate } from './candidate.ts';
import type { KeyColumn, KeyFamily } from './key-column.ts';
import type { KeyCandidate } from './key-pairs.ts';
import { keyRange, wholeSpan } from './key-range.ts';
import type { KeyStage, StagedKeys } from './key-stage.ts';
import { measureOverlap } from './measure-pair.ts';
import type { KeyOverlap } from './measure-pair.ts';
import { apartWords, countedKeys, keyNouns, pairTitle, reachSentence, vintageOf } from './words.ts';

/** What measuring two columns shows: a way of joining, or why there is none. */
type Tried = { readonly kind: 'way'; readonly candidate: JoinCandidate } | ({ readonly kind: 'none' } & DismissedJoin);

/** A pair of columns and what came of it. */
export interface TriedPair {
  readonly pair: KeyCandidate;
  readonly tried: Tried;
}

const worth: Readonly<Record<KeyFamily, number>> = {
  'area-code': 0.3,
  uprn: 0.3,
  identifier: 0.28,
  postcode: 0.24,
  'area-name': 0.2,
  text: 0.05,
  strand: 0,
  time: 0,
};

/** Measures exactly how two columns meet, of which a sample says how much is held, and judges whether that makes a join. */
export async function tryPair(
  connection: Connection,
  stage: KeyStage,
  pair: KeyCandidate,
  sides: { readonly left: JoinableSide; readonly right: JoinableSide },
  held: number,
): Promise<Tried> {
  const a = await stage.of(sides.left.relation, pair.left.column, pair.family);
  const b = await stage.of(sides.right.relation, pair.right.column, pair.family);
  const says = pairTitle(pair);
  const overlap = await measureOverlap(connection, stage, a, b, pair.family, held === 0);
  const isSummed = isArea(pair) && sumsUp(sides.right.dataset, overlap.rightMost <= 1);
  const because = await whyNot(connection, pair, overlap, { a, b }, sides.right.dataset);
  if (because !== null) return { kind: 'none', says, because };
  const fit = fitOf(overlap, a);
  return {
    kind: 'way',
    candidate: {
      on: [{ by: 'key', left: pair.left.column, right: pair.right.column, normalisers: [...overlap.normalisers] }],
      says,
      because: [
        reachSentence(fit, countedKeys(overlap.leftKeys, pair.left), {
          left: sides.left.dataset.title,
          right: sides.right.dataset.title,
        }),
        ...(isSummed ? [] : uniqueness(fit, pair, overlap)),
        ...vintages(pair.left, pair.right, fit),
        ...(overlap.normalisers.length === 0
          ? []
          : [
              `Some are equal only without regard to ${formatList(overlap.normalisers.map((each) => normaliserWords[each]))}.`,
            ]),
        ...(pair.family === 'area-name'
          ? ['Names change with the scheme, and two areas may share one: codes are safer.']
          : []),
      ],
      fit,
      worth:
        worth[pair.family] +
        0.08 * pair.alike -
        (differ(pair.left, pair.right) && fit.leftMatchedKeys < fit.leftKeys ? 0.12 : 0),
      isTurned: false,
      isSummed,
    },
  };
}

function isArea({ family }: KeyCandidate): boolean {
  return family === 'area-code' || family === 'area-name';
}

function fitOf(overlap: KeyOverlap, left: StagedKeys): Fit {
  return {
    leftKeys: overlap.leftKeys,
    leftMatchedKeys: overlap.leftMatchedKeys,
    leftRows: left.allRows,
    leftMatchedRows: overlap.leftMatchedRows,
    rightKeys: overlap.rightKeys,
    rightMatchedKeys: overlap.rightMatchedKeys,
    rightMatchedRows: overlap.rightMatchedRows,
    isLeftUnique: overlap.leftMost <= 1,
    isRightUnique: overlap.rightMost <= 1,
    severalKeys: 0,
  };
}

async function whyNot(
  connection: Connection,
  pair: KeyCandidate,
  overlap: KeyOverlap,
  { a, b }: { readonly a: StagedKeys; readonly b: StagedKeys },
  right: Dataset,
): Promise<string | null> {
  const { leftMatchedKeys: met, leftKeys, rightKeys, leftMost, rightMost } = overlap;
  const isRepeated = leftMost > 1 && rightMost > 1;
  if (met === 0) return pair.family === 'time' ? timesApart(connection, a, b) : noneMeet(pair, overlap);
  switch (pair.family) {
    case 'time':
      return isRepeated || pair.left.role.kind !== 'period'
        ? `not unique: ${formatNumber(met)} shared ${keyNouns(pair.left)[met === 1 ? 0 : 1]}`
        : null;
    case 'strand':
      return `not a key: ${countedNoun(met, 'category', 'categories')} shared by many rows`;
    case 'text':
      if (isRepeated) return `not unique: ${formatNumber(met)} shared ${met === 1 ? 'value' : 'values'}`;
      return met < 2 || share(met, Math.min(leftKeys, rightKeys)) < 0.5
        ? `only ${formatNumber(met)} of ${countedKeys(leftKeys, pair.left)} meet`
        : null;
    case 'identifier':
      if (await byChance(connection, pair, a, b)) return 'both count up from a small number, so they meet by chance';
      if (isRepeated && (pair.alike < 0.5 || share(met, Math.min(leftKeys, rightKeys)) < 0.5))
        return `not unique: ${formatNumber(met)} shared ${met === 1 ? 'value' : 'values'}`;
      if (pair.alike >= 0.5) return fewMeet(pair, overlap);
      return share(met, Math.min(leftKeys, rightKeys)) < 0.5
        ? `only ${formatNumber(met)} of ${countedKeys(leftKeys, pair.left)} meet`
        : null;
    case 'area-name':
      return isRepeated && !sumsUp(right, false)
        ? `not unique: ${formatNumber(met)} shared ${keyNouns(pair.left)[met === 1 ? 0 : 1]}`
        : fewMeet(pair, overlap);
    case 'area-code':
    case 'postcode':
    case 'uprn':
      return fewMeet(pair, overlap);
  }
}

async function timesApart(connection: Connection, a: StagedKeys, b: StagedKeys): Promise<string> {
  const [left, right] = [await keyRange(connection, a), await keyRange(connection, b)];
  const said = ({ least, greatest }: typeof left): string =>
    least === greatest ? (least ?? '') : `${least ?? ''} to ${greatest ?? ''}`;
  return `${said(left)} and ${said(right)} do not meet`;
}

function noneMeet({ left, right, family }: KeyCandidate, { leftKeys }: KeyOverlap): string {
  const none = `0 of ${countedKeys(leftKeys, left)} match`;
  if (family === 'area-code') return `${none}: ${apartWords(left, right)}`;
  return family === 'identifier' ? `${none}: they are identifiers of different systems` : none;
}

function fewMeet({ left }: KeyCandidate, { leftMatchedKeys, leftKeys, rightKeys }: KeyOverlap): string | null {
  return leftMatchedKeys < 20 && share(leftMatchedKeys, Math.min(leftKeys, rightKeys)) < 0.02
    ? `only ${formatNumber(leftMatchedKeys)} of ${countedKeys(leftKeys, left)} ${leftMatchedKeys === 1 ? 'matches' : 'match'}`
    : null;
}

/** Whether two columns of whole numbers, one without great gaps, have nothing but their smallness in common. */
async function byChance(
  connection: Connection,
  { alike, left }: KeyCandidate,
  a: StagedKeys,
  b: StagedKeys,
): Promise<boolean> {
  if (alike >= 0.5 && left.column.toLowerCase() !== 'id') return false;
  const [from, to] = [await wholeSpan(connection, a), await wholeSpan(connection, b)];
  return from !== null && to !== null && (a.keys > from / 3 || b.keys > to / 3);
}

function uniqueness(fit: Fit, { left, right }: KeyCandidate, { pairs }: KeyOverlap): string[] {
  if (fit.isRightUnique)
    return [`Each ${keyNouns(right)[0]} stands in one row of the right side, so nothing is repeated.`];
  if (fit.isLeftUnique)
    return [
      `Each ${keyNouns(left)[0]} stands in one row of the left side and in several of the right: rows of the left side are repeated.`,
    ];
  return [
    `Neither side has one row for each ${keyNouns(left)[0]}: joining every pair would give ${formatNumber(pairs)} rows.`,
  ];
}

function vintages(left: KeyColumn, right: KeyColumn, fit: Fit): string[] {
  if (!differ(left, right)) {
    const vintage = vintageOf(left);
    return vintage === null || vintageOf(right) !== vintage ? [] : [`Both are of ${vintage}.`];
  }
  const [from, to] = [vintageOf(left) ?? '', vintageOf(right) ?? ''];
  const [leftLost, rightLost] = [fit.leftKeys - fit.leftMatchedKeys, fit.rightKeys - fit.rightMatchedKeys];
  if (leftLost === 0 || rightLost === 0)
    return [
      `The left side is of ${from}, the right of ${to}, and every one of ${leftLost === 0 ? 'its' : 'the right side’s'} codes is in both.`,
    ];
  const [lost, keys, mine, theirs] =
    share(leftLost, fit.leftKeys) <= share(rightLost, fit.rightKeys)
      ? [leftLost, countedKeys(fit.leftKeys, left), from, to]
      : [rightLost, countedKeys(fit.rightKeys, right), to, from];
  return [
    `${formatNumber(lost)} of ${keys} of ${mine} ${lost === 1 ? 'is' : 'are'} not among those of ${theirs}: areas were redrawn between them.`,
  ];
}

function differ(left: KeyColumn, right: KeyColumn): boolean {
  const [a, b] = [vintageOf(left), vintageOf(right)];
  return a !== null && b !== null && a !== b;
}
