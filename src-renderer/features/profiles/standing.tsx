import type { ReactElement } from 'react';
import type { Finding } from '../../../shared/model/profile.ts';
import { Icon } from '../../ui/icon.tsx';

interface StandingProps {
  readonly worded: Finding['worded'];
  /** The officer's words, with {1}, {2} in place of their numbers. */
  readonly words: string | null;
  readonly isPinned?: boolean;
}

/** Whether a text is in the officer's words, and why those words do not stand where they had to be set aside. */
export function Standing({ worded, words, isPinned = false }: StandingProps): ReactElement | null {
  if (worded?.isSetAside === true)
    return (
      <p className="finding-standing finding-set-aside">
        <Icon name="warn" size={14} />
        Your words are set aside: they were written for a sentence that the rules no longer give here, and their numbers
        could be those of something else. They were “{(words ?? '').replaceAll(/\{\d+\}/gu, '…')}”. Edit it to word it
        anew.
      </p>
    );
  if (worded === undefined && !isPinned) return null;
  return (
    <p className="finding-standing">
      {isPinned && (
        <>
          <Icon name="pin" size={14} /> Pinned{worded === undefined ? '' : ' · '}
        </>
      )}
      {worded !== undefined && 'In your words'}
    </p>
  );
}
