import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { AreaDraft } from '../../../shared/model/custom-area.ts';
import { failureText } from '../../client/failure-text.ts';
import { Note } from '../../ui/note.tsx';

/** What must be said of an area before it is kept: what was taken whole, what is not known, what failed. */
export function DraftNotes({ draft }: { readonly draft: UseQueryResult<AreaDraft> }): ReactElement {
  const { data, error } = draft;
  const unknown = data?.unknown ?? [];
  return (
    <div className="draft-notes">
      {error !== null && <Note tone="danger">{failureText(error)} Undo the last step, or drop it.</Note>}
      {unknown.length > 0 && (
        <Note tone="warn">
          <b>{startSentence(countedNoun(unknown.length, 'entry is', 'entries are'))} no area of this kind</b>
          <ul className="unknown-list">
            {unknown.map(({ text, because }) => (
              <li key={text}>
                “{text}”: {because}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {(data?.says.length ?? 0) > 0 && (
        <section className="place-part" aria-label="How it was fitted">
          <h3>How it was fitted</h3>
          <ul className="draft-says small">
            {data?.says.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
