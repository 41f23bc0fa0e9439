import type { RowAccount } from '../../shared/model/dataset.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { countedNoun, startSentence } from '../../shared/base/format-words.ts';

const shownText = 120;

/** The rejected rows as problems, one for each reason, at the line where it is first met. */
export function rejectedProblems(account: RowAccount, read: ReadPlan): Problem[] {
  const byReason = Map.groupBy(account.rejects, ({ reason }) => reason);
  return [...byReason].flatMap(([reason, rows]) => {
    const [first] = rows;
    if (first === undefined) return [];
    const more = rows.length === 1 ? '' : ` ${startSentence(countedNoun(rows.length, 'row'))} like it.`;
    return [
      {
        kind: 'rejected-row' as const,
        severity: 'error' as const,
        title: reason,
        detail: `It reads: ${first.text.slice(0, shownText)}${first.text.length > shownText ? '…' : ''}${more} Kept with the rejects, to be mended.`,
        line: first.line,
        rows: rows.length,
        fixes:
          read.shortRows !== 'pad' && /only \d/.test(reason)
            ? [{ label: 'Take the missing cells as empty', read: { ...read, shortRows: 'pad' as const } }]
            : [],
      },
    ];
  });
}
