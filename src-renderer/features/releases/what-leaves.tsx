import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { countedNoun } from '../../../shared/base/format-words.ts';
import { failureText } from '../../client/failure-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { LoadingBar } from '../../ui/loading-bar.tsx';
import type { ReleaseCheck } from './use-releases.ts';

/** What will leave and what it was checked with, before it does. */
export function WhatLeaves({ check }: { readonly check: UseQueryResult<ReleaseCheck> }): ReactElement | null {
  if (check.data !== undefined) {
    return (
      <p className={check.data.mayLeave ? 'what-leaves' : 'what-leaves what-refused'} aria-live="polite">
        <Icon name={check.data.mayLeave ? 'tick' : 'danger'} size={14} />
        <span>{leavingWords(check.data)}</span>
      </p>
    );
  }
  if (check.isError) return <p className="what-leaves what-refused">{failureText(check.error)}</p>;
  return check.isFetching ? <LoadingBar text="Checking with earlier releases…" /> : null;
}

/** "1,204 counts out, 87 hidden, checked against three releases." */
export function leavingWords({ mayLeave, printed, hidden, against }: ReleaseCheck): string {
  if (!mayLeave) return 'Refused. Nothing has been written; see beside why, and what can be published instead.';
  const checked = against.length === 0 ? '' : `, checked against ${countedNoun(against.length, 'release')}`;
  return `${formatNumber(printed)} ${printed === 1 ? 'count' : 'counts'} out, ${formatNumber(hidden)} hidden${checked}.`;
}
