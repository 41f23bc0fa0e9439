import type { CodeList, StrandId } from '../model/code-list.ts';
import { codeListsFor } from './code-lists.ts';
import { readFromList } from './read-label.ts';
import { readNonAnswer } from './read-non-answer.ts';

/** The lists of a strand that have a code for every value of a column; several where the values do not tell which. */
export function listsOfCodes(values: readonly string[], strand: StrandId): CodeList[] {
  const written = values.filter((value) => readNonAnswer(value) !== 'missing');
  if (written.length === 0) return [];
  return codeListsFor(strand).filter(
    (list) => list.codes === true && written.every((value) => readFromList(value, list) !== null),
  );
}
