import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ReadingChange } from '../../../shared/model/import-plan.ts';
import type { ImportPreview } from '../../../shared/model/import-preview.ts';
import type { Reading } from './import-session.ts';
import { becomeSentence, roundTo } from './import-words.ts';
import { type NumberedProblem, problemsToSettle } from './numbered-problems.ts';
import { TableChooser } from './table-chooser.tsx';

interface AccountLineProps {
  readonly preview: ImportPreview;
  readonly problems: readonly NumberedProblem[];
  readonly reading: Reading;
  readonly onChange: (change: ReadingChange) => void;
}

/** Every row of the file accounted for: so many in it, so many will load, so many are kept aside. */
export function AccountLine({ preview, problems, onChange }: AccountLineProps): ReactElement {
  const { account, whole, rows } = preview;
  const become = becomeSentence(preview);
  const settle = problemsToSettle(problems);
  const touched = settle.reduce((sum, { problem }) => sum + problem.rows, 0);
  return (
    <div className="account">
      <p className="account-sum">
        {!whole && (
          <span className="account-part">About {formatNumber(roundTo(rows, 2))} rows; in the part read so far:</span>
        )}
        <span className="account-part">
          <b>{formatNumber(account.read)}</b> {account.read === 1 ? 'row' : 'rows'}
          {whole && ' in the file'}
        </span>
        <span aria-hidden="true">=</span> <span className="only-read">are </span>
        <span className="account-part">
          <b className="account-loaded">{formatNumber(account.loaded)}</b> will load
        </span>
        <span aria-hidden="true">+</span> <span className="only-read">and </span>
        <span className="account-part">
          <b className={account.rejected === 0 ? '' : 'account-rejected'}>{formatNumber(account.rejected)}</b> rejected
          {account.rejected > 0 && ', kept with line and reason'}
        </span>
        {become !== null && (
          <span className="account-part account-become" id="rows-become">
            {become}: columns are turned into rows
          </span>
        )}
        {account.totals > 0 && (
          <span className="account-aside muted">
            {formatNumber(account.totals)} of those that load {account.totals === 1 ? 'sums' : 'sum'} other rows:
            marked, never counted with them
          </span>
        )}
      </p>
      <TableChooser preview={preview} onChange={onChange} />
      {settle.length > 0 && (
        <p className="account-problems tiny muted">
          Problems: {formatNumber(settle.length)} {settle.length === 1 ? 'kind' : 'kinds'}
          {touched > 0 && `, ${formatNumber(touched)} ${touched === 1 ? 'row' : 'rows'}`}
        </p>
      )}
    </div>
  );
}
