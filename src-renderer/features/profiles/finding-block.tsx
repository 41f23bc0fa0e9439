import type { ReactElement } from 'react';
import type { Finding } from '../../../shared/model/profile.ts';
import { directionMarks } from '../../../shared/presentation/direction-marks.ts';
import { Unbroken } from '../../ui/unbroken.tsx';

/** One finding: its sentence, then the numbers it rests on; direction by shape and word. */
export function FindingBlock({
  finding,
  isMain = false,
}: {
  readonly finding: Finding;
  readonly isMain?: boolean;
}): ReactElement {
  const mark = directionMarks[finding.direction];
  return (
    <div className={isMain ? 'finding-block finding-main' : 'finding-block'}>
      <span className={`finding-mark finding-${mark.colour}`} title={mark.word} aria-hidden="true">
        {mark.symbol}
      </span>
      <div>
        <p className="finding-text">
          <span className="only-read">{mark.word}: </span>
          <Unbroken text={finding.text} />
        </p>
        {finding.detail !== '' && <p className="finding-detail">{finding.detail}</p>}
      </div>
    </div>
  );
}
