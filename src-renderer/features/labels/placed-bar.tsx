import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { LabelReview } from '../../../shared/model/label-review.ts';
import { placedParts, placedWords } from './label-groups.ts';

interface PlacedBarProps {
  readonly review: LabelReview;
  /** What is left to decide. */
  readonly says: string;
}

/** Where the rows go, as a bar whose parts are named and numbered below it. */
export function PlacedBar({ review, says }: PlacedBarProps): ReactElement {
  const parts = placedParts(review);
  return (
    <div className="placed">
      <p className="placed-says">{says}</p>
      <div className="placed-bar" role="img" aria-label={placedWords(review)}>
        {parts.map(({ id, rows }) => (
          <span key={id} className={`placed-${id}`} style={{ flexGrow: rows }} />
        ))}
      </div>
      <ul className="placed-parts">
        {parts.map(({ id, title, rows }) => (
          <li key={id}>
            <span className={`swatch placed-${id}`} />
            {title} <b>{formatNumber(rows)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
