import { withinSentence } from '../../../shared/base/format-words.ts';
import type { Cardinality, JoinPlan } from '../../../shared/model/join-plan.ts';
import type { SuggestedJoin } from '../../../shared/model/match-report.ts';
import type { Connection } from '../../database/connection.ts';
import type { JoinableSide } from '../join-context.ts';
import { scoreOf, share } from './candidate.ts';
import type { JoinCandidate } from './candidate.ts';
import { summedColumns } from './summed-columns.ts';

/** The plan of a way of joining, with the evidence for it. */
export async function suggestionOf(
  connection: Connection,
  candidate: JoinCandidate,
  left: JoinableSide,
  right: JoinableSide,
): Promise<SuggestedJoin> {
  const { fit, says, isTurned } = candidate;
  const [from, to] = isTurned ? [right, left] : [left, right];
  const expects = cardinalityOf(candidate);
  const by = [...new Set(candidate.on.map((pair) => pair.right))];
  const side = candidate.isSummed ? await summedColumns(connection, to, by) : undefined;
  const plan: JoinPlan = {
    id: slug(`${from.dataset.id} to ${to.dataset.id} by ${says}`),
    title: `${from.dataset.title} to ${to.dataset.title} by ${/^[A-Z]{2}/.test(says) ? says : withinSentence(says)}`,
    left: { dataset: from.dataset.id },
    right: { dataset: to.dataset.id, ...(side === undefined ? {} : { summed: side.summed }) },
    on: [...candidate.on],
    kind: 'left',
    expects,
    many: expects === 'one-to-many' && fit.severalKeys === 0 ? 'repeat' : 'refuse',
  };
  return {
    plan,
    says: isTurned ? otherWayRound(says) : says,
    because: [
      ...candidate.because,
      ...(side?.says ?? []),
      ...(isTurned
        ? [`${from.dataset.title} is the left side here: only that way round does this lead to one area.`]
        : []),
    ],
    leftKeysMatched: share(fit.leftMatchedKeys, fit.leftKeys),
    leftRowsMatched: share(fit.leftMatchedRows, fit.leftRows),
    rightKeysMatched: share(fit.rightMatchedKeys, fit.rightKeys),
    score: scoreOf(candidate),
  };
}

/** What a way is called that joins the right side to the left. */
export function otherWayRound(says: string): string {
  return `${says}, the other way round`;
}

/** What was found. Rows that are summed up by their key first are one for each key. */
function cardinalityOf({ fit, isSummed }: JoinCandidate): Cardinality {
  if (fit.isRightUnique || isSummed) return fit.isLeftUnique ? 'one-to-one' : 'many-to-one';
  return fit.isLeftUnique ? 'one-to-many' : 'many-to-many';
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
