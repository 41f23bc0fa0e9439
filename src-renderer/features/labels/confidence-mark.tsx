import type { ReactElement } from 'react';
import type { Reviewed } from './label-groups.ts';
import { confidenceMarks, confidenceOf } from './label-words.ts';

/** How sure a reading is: its symbol in one place, its word beside it. */
export function ConfidenceMark({ label }: { readonly label: Reviewed }): ReactElement {
  const kind = confidenceOf(label);
  const { symbol, word } = confidenceMarks[kind];
  return (
    <span className={`sure sure-${kind}`}>
      <span className="sure-symbol" aria-hidden="true">
        {symbol}
      </span>
      {word}
    </span>
  );
}
