import { type ReactElement, useEffect, useRef } from 'react';
import type { ReadingChange } from '../../../shared/model/import-plan.ts';
import type { ImportPreview } from '../../../shared/model/import-preview.ts';
import { PinMark } from '../../tables/reading-cells.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { rowsLookedAt } from './account-words.ts';
import { isAtSpot, type NumberedProblem, problemsTitle, problemsToSettle, type Spot } from './numbered-problems.ts';
import { placeWords } from './problem-words.ts';

interface ProblemListProps {
  readonly preview: ImportPreview;
  readonly problems: readonly NumberedProblem[];
  readonly chosen: number | null;
  readonly spot: Spot;
  readonly onChoose: (problem: NumberedProblem) => void;
  readonly onFix: (fix: ReadingChange) => void;
}

/** What is to be settled, with the pin that marks it in the line and the cell, and what would settle it. */
export function ProblemList(props: ProblemListProps): ReactElement {
  const { preview, problems } = props;
  const settle = problemsToSettle(problems);
  const notes = problems.filter((one) => !settle.includes(one));
  return (
    <>
      <div className="panel-head">
        <h2>{problemsTitle(problems, rowsLookedAt(preview))}</h2>
        {problems.length > 0 && <span className="tiny muted">Each is pinned to its cell. F8 goes to the next.</span>}
      </div>
      {settle.length === 0 && (
        <p className="no-problems">
          <Icon name="tick" />
          {preview.account.rejected === 0
            ? 'Every row will load, and every value was read.'
            : 'Rejected rows are kept with their line and reason.'}
        </p>
      )}
      <ol className="problems">
        {settle.map((one) => (
          <ProblemItem key={one.number} one={one} {...props} />
        ))}
      </ol>
      {notes.length > 0 && (
        <>
          <h3 className="problems-notes">Good to know</h3>
          <ol className="problems">
            {notes.map((one) => (
              <ProblemItem key={one.number} one={one} {...props} />
            ))}
          </ol>
        </>
      )}
    </>
  );
}

function ProblemItem({
  one,
  preview,
  chosen,
  spot,
  onChoose,
  onFix,
}: ProblemListProps & { readonly one: NumberedProblem }): ReactElement {
  const { number, problem } = one;
  const isChosen = chosen === null ? isAtSpot(problem, spot) : chosen === number;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <li ref={item} className={isChosen ? 'problem problem-chosen' : 'problem'} aria-current={isChosen || undefined}>
      <PinMark pin={{ number, severity: problem.severity }} />
      <div className="problem-words">
        <button type="button" className="problem-title" onClick={() => onChoose(one)}>
          {problem.title}
        </button>
        <p className="small muted">
          {placeWords(preview.plan.read, problem)}
          {problem.detail}
        </p>
      </div>
      <div className="problem-fixes">
        {problem.fixes.map((fix) => (
          <Button key={fix.label} onPress={() => onFix(fix)}>
            {fix.label}
          </Button>
        ))}
      </div>
    </li>
  );
}
