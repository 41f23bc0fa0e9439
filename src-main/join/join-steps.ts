import { assertNever } from '../../shared/base/assert-never.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { countedNoun, startSentence } from '../../shared/base/format-words.ts';
import type { JoinPair, JoinPlan, JoinSide } from '../../shared/model/join-plan.ts';
import { normaliserWords } from '../../shared/presentation/normaliser-words.ts';
import { keptSentence, manySentence, pairWords } from './describe-join.ts';
import type { JoinTitles } from './describe-join.ts';
import { leavesPointsOut } from './outside-points.ts';

const fits = {
  exact: '',
  'best-fit': ' Best fit: each counts whole there, though it may not lie wholly there.',
  change: ' It tells which areas became which from one vintage to the other.',
} as const;

/** The most keys outside the whole that are told by name. */
const named = 3;

/** What a join does, step by step. */
export function joinSteps(plan: JoinPlan, titles: JoinTitles): string[] {
  return [
    ...summedStep(plan.left, titles, 'left'),
    ...summedStep(plan.right, titles, 'right'),
    ...plan.on.flatMap((pair) => pairSteps(pair, titles)),
    ...outsideSteps(plan, titles),
    `A row of ${titles.left} matches a row of ${titles.right} where ${formatList(plan.on.map((pair) => pairWords(pair, titles)))}. An empty key matches nothing.`,
    ...timeStep(plan, titles),
    manySentence(plan),
    keptSentence(plan, titles),
    ...(titles.areaKind === null
      ? []
      : [`Rows are counted by ${titles.areaKind} and category, and set beside ${titles.right}.`]),
  ].filter((step) => step !== '');
}

/** Which rows a plan leaves out because they lie outside the whole, by their key or by their position. */
export function outsideSteps(plan: JoinPlan, { other }: Pick<JoinTitles, 'other'>): string[] {
  const [first] = plan.on;
  const { outside = [] } = plan;
  const byKey =
    outside.length === 0 || first?.by !== 'key'
      ? []
      : [`Rows whose “${first.left}” is ${keyWords(outside)} are left out: they lie outside the whole.`];
  if (!leavesPointsOut(plan)) return byKey;
  const byPosition = plan.on.flatMap((pair) =>
    pair.by === 'within'
      ? [
          `Rows whose “${pair.x}” and “${pair.y}” lie in no area of ${other(pair.boundaries)} are left out: they lie outside the whole. Rows without a position are kept.`,
        ]
      : [],
  );
  return [...byKey, ...byPosition];
}

function keyWords(keys: readonly string[]): string {
  if (keys.length > named) return `one of ${countedNoun(keys.length, 'key')}`;
  return formatList(
    keys.map((key) => `“${key}”`),
    'or',
  );
}

function summedStep({ summed }: JoinSide, titles: JoinTitles, side: 'left' | 'right'): string[] {
  if (summed === undefined) return [];
  const by = formatList(summed.by.map((column) => `“${column}”`));
  const left =
    titles.leavesOutTotals?.includes(side) === true ? ' Its rows for totals and sub-totals are left out.' : '';
  return [
    startSentence(
      `the rows of ${titles[side]} are first summed up by ${by}: ${formatList(summed.columns.map(summedWords))}.`,
    ) + left,
  ];
}

function summedWords({ how, column, name }: NonNullable<JoinSide['summed']>['columns'][number]): string {
  if (column === undefined) return `the number of rows, as “${name}”`;
  const as = name === column ? '' : `, as “${name}”`;
  switch (how) {
    case 'count':
      return `how many have a “${column}”${as}`;
    case 'sum':
      return `the sum of “${column}”${as}`;
    case 'mean':
      return `the mean of “${column}”${as}`;
    case 'least':
      return `the least “${column}”${as}`;
    case 'most':
      return `the most “${column}”${as}`;
    default:
      return assertNever(how);
  }
}

function pairSteps(pair: JoinPair, titles: JoinTitles): string[] {
  if (pair.by === 'within')
    return [`Each point of ${titles.left} is placed in the area of ${titles.other(pair.boundaries)} in which it lies.`];
  const words = pair.normalisers.map((each) => normaliserWords[each]);
  const compared = words.length === 0 ? [] : [`“${pair.left}” is compared without regard to ${formatList(words)}.`];
  const { through } = pair;
  if (through === undefined) return compared;
  return [
    ...compared,
    `“${pair.left}” is looked up in ${titles.other(through.dataset)}, which gives its “${through.value}”.${fits[through.method]}`,
  ];
}

function timeStep({ kind, time }: JoinPlan, titles: JoinTitles): string[] {
  if (kind !== 'nearest-in-time' || time === undefined) return [];
  const side = { before: 'last on or before', after: 'first on or after', either: 'nearest to' }[time.direction];
  const within =
    time.withinDays === undefined ? '' : `, if they are at most ${countedNoun(time.withinDays, 'day')} apart`;
  return [
    `Of the rows that match, the one is taken whose “${time.right}” is ${side} the “${time.left}” of ${titles.left}${within}.`,
  ];
}
