import { assertNever } from '../../shared/base/assert-never.ts';
import { formatList } from '../../shared/base/format-list.ts';
import type { JoinPair, JoinPlan } from '../../shared/model/join-plan.ts';
import { leavesPointsOut } from './outside-points.ts';

/** What the tables of a join are called. */
export interface JoinTitles {
  readonly left: string;
  readonly right: string;
  /** What a lookup or a boundary dataset is called. */
  other(dataset: string): string;
  /** The sides of which rows that sum others are left out when they are summed up. */
  readonly leavesOutTotals?: readonly ('left' | 'right')[];
  /** "ward", where records are placed in areas and set beside a table by area; null for any other join. */
  readonly areaKind: string | null;
}

/** A join in a sentence that an officer understands. */
export function describeJoin(plan: JoinPlan, titles: JoinTitles): string {
  const { areaKind } = titles;
  if (areaKind !== null) return describePlacing(plan, titles, areaKind);
  return [matchSentence(plan, titles), keptSentence(plan, titles), manySentence(plan)]
    .filter((each) => each !== '')
    .join(' ');
}

function describePlacing(plan: JoinPlan, titles: JoinTitles, areaKind: string): string {
  const [pair] = plan.on;
  return (
    `Each row of ${titles.left} is placed in a ${areaKind} ${pair === undefined ? '' : placingWords(pair, titles, areaKind)}; rows are then counted by ` +
    `${areaKind} and category, and set beside ${titles.right}. ${unplacedSentence(pair, areaKind)}`
  );
}

function unplacedSentence(pair: JoinPair | undefined, areaKind: string): string {
  return pair?.by === 'within'
    ? `Rows whose position lies outside every ${areaKind} are left out of every count; rows without a position count in the whole only.`
    : `Rows that reach no ${areaKind} count in the whole only.`;
}

function placingWords(pair: JoinPair, titles: JoinTitles, areaKind: string): string {
  if (pair.by === 'within') return `by where “${pair.x}” and “${pair.y}” lie in ${titles.other(pair.boundaries)}`;
  if (pair.through === undefined) return `by its ${areaKind} code in “${pair.left}”`;
  const fit = pair.through.method === 'best-fit' ? ' (best fit: each small area counts whole in one area)' : '';
  return `by “${pair.left}”, looked up in ${titles.other(pair.through.dataset)}${fit}`;
}

function matchSentence(plan: JoinPlan, titles: JoinTitles): string {
  const keys = formatList(plan.on.map((pair) => pairWords(pair, titles)));
  const { time } = plan;
  if (plan.kind === 'nearest-in-time' && time !== undefined) {
    const side = { before: 'the last on or before', after: 'the first on or after', either: 'the nearest to' }[
      time.direction
    ];
    const within =
      time.withinDays === undefined
        ? ''
        : `, at most ${time.withinDays} ${time.withinDays === 1 ? 'day' : 'days'} apart`;
    return `Each row of ${titles.left} is matched to the row of ${titles.right} where ${keys}, and whose “${time.right}” is ${side} its “${time.left}”${within}.`;
  }
  const to = plan.expects === 'one-to-one' || plan.expects === 'many-to-one' ? 'the row' : 'the rows';
  return `Each row of ${titles.left} is matched to ${to} of ${titles.right} where ${keys}.`;
}

/** How a pair's keys meet: "“Ward” is the same as “Ward name”". */
export function pairWords(pair: JoinPair, titles: JoinTitles): string {
  if (pair.by === 'within')
    return `“${pair.right}” is the area of ${titles.other(pair.boundaries)} in which “${pair.x}” and “${pair.y}” lie`;
  const { through } = pair;
  if (through === undefined) {
    return pair.left === pair.right ? `“${pair.left}” is the same` : `“${pair.left}” is the same as “${pair.right}”`;
  }
  return `“${pair.right}” is what ${titles.other(through.dataset)} gives for “${pair.left}”`;
}

/** Which rows the result keeps. */
export function keptSentence(plan: JoinPlan, { left, right }: JoinTitles): string {
  const { kind } = plan;
  switch (kind) {
    case 'left':
      return `Every row of ${left} is kept, with a match or without${leavesPointsOut(plan) ? ', but those whose position lies outside every area' : ''}.`;
    case 'nearest-in-time':
      return `Every row of ${left} is kept, with a match or without.`;
    case 'inner':
      return `Only rows of ${left} with a match are kept.`;
    case 'full':
      return `Every row of ${left} and of ${right} is kept, with a match or without.`;
    case 'anti':
      return `Only the rows of ${left} that match nothing in ${right} are kept.`;
    default:
      return assertNever(kind);
  }
}

/** What is done with a row that meets several. */
export function manySentence({ kind, many, on }: JoinPlan): string {
  if (kind === 'anti') return '';
  switch (many) {
    case 'refuse':
      return '';
    case 'repeat':
      return 'A row that meets several is repeated for each of them.';
    case 'first':
      return 'Where a row meets several, the first of them is taken.';
    case 'largest': {
      const weight = on
        .map((pair) => (pair.by === 'key' ? pair.through?.weight : undefined))
        .find((each) => each !== undefined);
      return `Where a key leads to several, the one with the most ${weight === undefined ? 'weight' : `“${weight}”`} is taken.`;
    }
    case 'leave-unmatched':
      return 'A row that meets several is left without a match.';
    default:
      return assertNever(many);
  }
}
