import type { ReactElement } from 'react';
import { RingedZero, StatusMark } from '../ui/status-mark.tsx';
import { type PreviewCellValue, printCell } from './preview-row.ts';

/** One cell of the preview: a number, a text, or the mark of its status. */
export function PreviewCell({ value }: { readonly value?: PreviewCellValue }): ReactElement {
  if (value === undefined) return <span className="cell-waiting" />;
  if (value.status === 'missing' || (value.status === 'value' && value.value === null))
    return <span className="only-read">empty</span>;
  if (value.status !== 'value') {
    const mark = <StatusMark status={value.status} />;
    if (value.value === null) return mark;
    return (
      <>
        {printCell({ ...value, status: 'value' })} {mark}
      </>
    );
  }
  if (value.value === 0) return <RingedZero />;
  return <>{printCell(value)}</>;
}
