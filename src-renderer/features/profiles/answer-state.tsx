import type { ReactElement } from 'react';
import { countedNoun } from '../../../shared/base/format-words.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ProfileSection } from '../../../shared/model/profile.ts';
import { Note } from '../../ui/note.tsx';
import { answerWords, isUnanswered, wordsOver } from './answer-words.ts';

/** How an answer stands against its word limit, for who writes it: no report prints it. */
export function AnswerState({ section }: { readonly section: ProfileSection }): ReactElement | null {
  const { words } = section;
  if (words === undefined) return null;
  if (isUnanswered(section)) {
    return (
      <Note tone="info">
        <b>Nothing is said here yet.</b> No released number answers this: write an answer in the profile’s questions, or
        leave the heading to stand alone in the report.
      </Note>
    );
  }
  const told = answerWords(section);
  if (told === null || words.limit === null) return null;
  const over = wordsOver(section);
  return (
    <>
      <p className={over > 0 ? 'word-count word-count-over' : 'word-count'}>
        {told} Counted for you; not in the report.
      </p>
      {over > 0 && (
        <Note tone="warn">
          <b>Over the word limit.</b> This answer is {countedNoun(over, 'word')} over its limit of{' '}
          {formatNumber(words.limit)}. What you wrote or pinned is never cut: shorten it.
        </Note>
      )}
    </>
  );
}
