import { assertNever } from '../../../shared/base/assert-never.ts';
import { formatNumber, roundHalfUp } from '../../../shared/base/format-number.ts';
import { startSentence } from '../../../shared/base/format-words.ts';
import type { JoinKind, JoinPlan, Normaliser } from '../../../shared/model/join-plan.ts';
import type { MatchReport } from '../../../shared/model/match-report.ts';
import type { JoinNouns } from './join-nouns.ts';

/** A share from 0 to 1 as "96.1%"; never rounded up to all of them, nor down to none. */
export function shareText(share: number): string {
  if (share <= 0) return '0%';
  if (share >= 1) return '100%';
  const percent = Math.min(99.9, Math.max(0.1, roundHalfUp(share * 100, 1)));
  return `${formatNumber(percent, 1)}%`;
}

/** The share of the left side's rows that matched. */
export function matchedShare({ left }: Pick<MatchReport, 'left'>): string {
  return left.rows === 0 ? '0%' : shareText(left.matchedRows / left.rows);
}

/** The title of a match report: what share matches, and whether anything is repeated. */
export function describeMatch(report: MatchReport, nouns: JoinNouns): string {
  const { left, plan, fanOut } = report;
  if (left.rows === 0) return 'There is no row to match';
  if (plan.kind === 'anti') return describeAnti(report, nouns);
  if (left.matchedRows === 0) return 'Nothing matches';
  const isAll = left.matchedRows === left.rows;
  const share = isAll
    ? `All ${formatNumber(left.rows)} ${nouns.rows} match`
    : `${matchedShare(report)} of ${nouns.rows} match`;
  if (plan.kind === 'nearest-in-time') return `${share} a row in time`;
  if (fanOut.rows > 0) return `${share}, ${severalWords(report, nouns)}`;
  return `${share} exactly one ${nouns.one}`;
}

function describeAnti({ left }: MatchReport, nouns: JoinNouns): string {
  const lone = left.rows - left.matchedRows;
  if (lone === 0) return `No ${nouns.rows} are left: every one matches`;
  return `${shareText(lone / left.rows)} of ${nouns.rows} match nothing, and are what this join keeps`;
}

/** "and 38 of them match several". */
function severalWords({ fanOut, left }: MatchReport, { several }: JoinNouns): string {
  const many =
    several === 'keys' ? 'several rows' : `several ${several === 'postcodes' ? 'rows' : `rows of ${several}`}`;
  return fanOut.rows === left.matchedRows ? `each to ${many}` : `${formatNumber(fanOut.rows)} of them ${many}`;
}

/** What stands in place of a fit where nothing matches: the closest of the joins that were suggested. */
export function closestWords(closest: { readonly says: string; readonly leftRowsMatched: number } | undefined): string {
  if (closest === undefined || closest.leftRowsMatched <= 0) return 'Choose other columns, or other tables.';
  return `Closest: ${closest.says.charAt(0).toLowerCase()}${closest.says.slice(1)}, ${shareText(closest.leftRowsMatched)}.`;
}

/** The rows that matched nothing and do not lie outside the whole. */
export function unmatchedRows(report: MatchReport): number {
  return report.left.rows - report.left.matchedRows - report.outsideRows;
}

/** Rows that leave the join on the way, with what becomes of them. */
export interface LostRows {
  readonly rows: number;
  readonly title: string;
  readonly text: string;
}

/** Where the rows go that match nothing; kinds without rows are left out. `isPlacing`: rows are counted by area. */
export function lostRows(report: MatchReport, isPlacing: boolean): readonly LostRows[] {
  const lost = unmatchedRows(report);
  const outside = report.outsideRows;
  return [
    {
      rows: lost,
      title: `${formatNumber(lost)} ${lost === 1 ? 'row matches' : 'rows match'} nothing`,
      text: isPlacing ? 'counted in the whole only, never dropped' : lostWords(report.plan.kind),
    },
    {
      rows: outside,
      title: `${formatNumber(outside)} ${outside === 1 ? 'row lies' : 'rows lie'} outside the whole`,
      text: 'left out of every count',
    },
  ].filter(({ rows }) => rows > 0);
}

function lostWords(kind: JoinKind): string {
  switch (kind) {
    case 'left':
    case 'full':
    case 'nearest-in-time':
      return 'kept, with nothing from the other side';
    case 'inner':
      return 'left out of the result';
    case 'anti':
      return 'kept: they are what this join looks for';
    default:
      return assertNever(kind);
  }
}

/** The column of the left side that a join compares: its first, where there are several. */
export function leftKey(plan: JoinPlan): string {
  const [pair] = plan.on;
  return pair === undefined ? '' : pair.by === 'key' ? pair.left : `${pair.x}, ${pair.y}`;
}

/** How many different keys the rows of the left have, or in how many areas its points lie. */
export function keysWords({ left, plan }: Pick<MatchReport, 'left' | 'plan'>): string {
  return plan.on[0]?.by === 'within'
    ? `points in ${formatNumber(left.keys)} different areas`
    : `${formatNumber(left.keys)} different keys in “${leftKey(plan)}”`;
}

/** What a join makes equal before it compares. */
export function normalisersOf(plan: JoinPlan): readonly Normaliser[] {
  return [...new Set(plan.on.flatMap((pair) => (pair.by === 'key' ? pair.normalisers : [])))];
}

/** How a join reaches the other side, beyond its own key. */
export function throughWords(plan: JoinPlan): string {
  if (plan.on.some((pair) => pair.by === 'within')) return ', points in areas';
  const methods = plan.on.flatMap((pair) =>
    pair.by === 'key' && pair.through !== undefined ? [pair.through.method] : [],
  );
  if (methods.length === 0) return '';
  return methods.includes('best-fit') ? ', best fit' : ', through a lookup';
}

/** The chip that says whether rows are repeated. */
export function fanOutWords({ fanOut, plan }: MatchReport): { readonly isGood: boolean; readonly says: string } {
  if (fanOut.rows === 0 || plan.kind === 'anti') return { isGood: true, says: 'No row is repeated' };
  const meets = `${formatNumber(fanOut.rows)} ${fanOut.rows === 1 ? 'row meets' : 'rows meet'} several`;
  if (plan.many === 'repeat') return { isGood: false, says: `${formatNumber(fanOut.added)} rows added` };
  return { isGood: false, says: meets };
}

/** "3,558 rows become 3,596": what repeating would come to. */
export function becomeWords({ left, outsideRows, fanOut }: MatchReport): string {
  const kept = left.rows - outsideRows;
  return `${formatNumber(kept)} rows become ${formatNumber(kept + fanOut.added)}`;
}

/** "24 of 24 wards". */
export function reachedWords({ right }: Pick<MatchReport, 'right'>, { several }: JoinNouns): string {
  return `${formatNumber(right.matchedKeys)} of ${formatNumber(right.keys)} ${several}`;
}

/** What the picture shows, said aloud. */
export function spokenFit(report: MatchReport, nouns: JoinNouns, isPlacing: boolean): string {
  return [
    `${formatNumber(report.left.matchedRows)} of ${formatNumber(report.left.rows)} rows match.`,
    ...(report.fanOut.rows > 0
      ? [`${formatNumber(report.fanOut.rows)} of them meet several: ${becomeWords(report)}.`]
      : []),
    ...lostRows(report, isPlacing).map(({ title, text }) => `${title}: ${text}.`),
    startSentence(`${reachedWords(report, nouns)} are reached.`),
  ].join(' ');
}
