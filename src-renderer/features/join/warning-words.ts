import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { JoinWarning, MatchReport } from '../../../shared/model/match-report.ts';

type Grade = JoinWarning['grade'];

export const gradeWords: Readonly<Record<Grade, string>> = { trap: 'Trap', loss: 'Loss', note: 'Note' };

const gradeOrder: readonly Grade[] = ['trap', 'loss', 'note'];

/** The worst first, otherwise as they were found. */
export function orderWarnings(warnings: readonly JoinWarning[]): readonly JoinWarning[] {
  return warnings.toSorted((one, other) => gradeOrder.indexOf(one.grade) - gradeOrder.indexOf(other.grade));
}

export function gradeCounts(warnings: readonly JoinWarning[]): Readonly<Record<Grade, number>> {
  const of = (grade: Grade): number => warnings.filter((warning) => warning.grade === grade).length;
  return { trap: of('trap'), loss: of('loss'), note: of('note') };
}

/** The title over the warnings: "A trap to settle", "One loss to know of", "Nothing to settle". */
export function warningsTitle(warnings: readonly JoinWarning[]): string {
  const { trap, loss, note } = gradeCounts(warnings);
  const losses = loss === 1 ? 'one loss' : countedNoun(loss, 'loss', 'losses');
  if (trap > 0) return `${startSentence(countedNoun(trap, 'trap'))}${loss === 0 ? '' : ` and ${losses}`} to settle`;
  if (loss > 0) return `${startSentence(losses)} to know of`;
  return note > 0 ? 'Nothing to settle, something to know' : 'Nothing to settle';
}

/** Why a join cannot be kept as it is planned; null where it can. */
export function whyNotKept({ plan, left, fanOut }: MatchReport): string | null {
  if (plan.kind !== 'anti' && left.matchedRows === 0) return 'Nothing matches, so nothing would be joined.';
  if (plan.kind === 'anti' || plan.many !== 'refuse' || fanOut.rows === 0) return null;
  return 'Settle first what is to become of the rows that meet several.';
}
