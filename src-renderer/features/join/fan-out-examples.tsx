import type { ReactElement } from 'react';
import { formatList } from '../../../shared/base/format-list.ts';
import type { MatchReport } from '../../../shared/model/match-report.ts';

const shown = 2;
const width = 56;

interface FanOutExamplesProps {
  readonly fanOut: MatchReport['fanOut'];
}

/** A key on the left and the several that it meets, drawn for the first few. */
export function FanOutExamples({ fanOut }: FanOutExamplesProps): ReactElement | null {
  if (fanOut.examples.length === 0) return null;
  return (
    <ul className="fan-examples">
      {fanOut.examples.slice(0, shown).map(({ key, meets }) => (
        <li key={key} className="fan-example">
          <span className="only-read">{`“${key}” meets ${formatList(meets.map((each) => `“${each}”`))}`}</span>
          <span className="fan-key" aria-hidden="true">
            {key}
          </span>
          <FanLines count={meets.length} />
          <span className="fan-meets" aria-hidden="true">
            {meets.map((each, at) => (
              // The same words may stand there twice: a place among them is what tells them apart.
              <span key={at} className="fan-met">
                {each}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Lines from the middle of the left to rows of one height on the right, however high those are. */
function FanLines({ count }: { readonly count: number }): ReactElement {
  const middle = count / 2;
  return (
    <span className="fan-lines" aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${count}`} preserveAspectRatio="none">
        {Array.from({ length: count }, (_, at) => (
          <path key={at} d={`M0 ${middle}C${width / 2} ${middle} ${width / 2} ${at + 0.5} ${width} ${at + 0.5}`} />
        ))}
      </svg>
      <b>×{count}</b>
    </span>
  );
}
