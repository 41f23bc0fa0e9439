import { memo, type ReactElement, useCallback, useMemo, useRef } from 'react';
import type { ImportPreview } from '../../../shared/model/import-preview.ts';
import type { PreviewPage } from '../../../shared/model/preview.ts';
import { describeRole } from '../../../shared/presentation/describe-role.ts';
import { lineNoun } from '../../../shared/presentation/import-words.ts';
import { useMeasure } from '../../tables/use-measure.ts';
import { countRows } from '../../tables/count-rows.ts';
import { ReadingGrid, readingRowHeight } from '../../tables/reading-grid.tsx';
import { type Pin, readingRows } from '../../tables/reading-row.ts';
import { readingHeaderHeight } from '../../tables/reading-size.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { Correct, Reading } from './import-session.ts';
import { fileName } from './import-words.ts';
import { linkScrolling } from './link-scrolling.ts';
import type { NumberedProblem, Spot } from './numbered-problems.ts';
import { RawLines } from './raw-lines.tsx';
import { broughtBack } from './rereading.ts';
import type { ShownChoice } from './shown-choices.ts';

interface RawAndReadProps {
  readonly preview: ImportPreview;
  readonly problems: readonly NumberedProblem[];
  readonly shown: readonly ShownChoice[];
  readonly spot: Spot;
  readonly onSpot: (spot: Spot) => void;
  readonly column: string | null;
  readonly onColumn: (column: string) => void;
  readonly reading: Reading;
  readonly correct: Correct;
}

/** As it came, and as Strand reads it: the same lines side by side, scrolled together. */
export const RawAndRead = memo(function RawAndRead(props: RawAndReadProps): ReactElement {
  const { preview, problems, shown, spot, onSpot, column, onColumn, reading, correct } = props;
  const { page, pageLines, lines, account, plan } = preview;
  const noun = lineNoun(plan.read.format);
  const pins = useMemo(() => pinsOf(problems), [problems]);
  const isWhole = preview.whole && pageLines.length >= page.totalRows;
  const rows = useMemo(() => {
    const totalLines = new Set(lines.filter(({ kind }) => kind === 'total').map(({ number }) => number));
    return readingRows({ page, pageLines, isWhole, rejects: account.rejects, totalLines, pins });
  }, [page, pageLines, isWhole, account, lines, pins]);
  const above = lines.findIndex(({ number }) => number === rows[0]?.line);
  const measure = useMeasure();
  const describe = useMemo(() => describerOf(shown), [shown]);
  const needed = useMemo(() => readingHeaderHeight(page.columns, describe, measure), [page, describe, measure]);
  const height = alignedHeight(needed, above);
  const raw = useRef<HTMLElement>(null);
  const read = useRef<HTMLElement>(null);
  const setRaw = useCallback((element: HTMLElement | null) => {
    raw.current = element;
  }, []);
  const setRead = useCallback((element: HTMLElement | null) => {
    read.current = element;
  }, []);
  const link = useMemo(
    () => linkScrolling({ lines: lines.map(({ number }) => number), rows: rows.map(({ line }) => line), height }),
    [lines, rows, height],
  );
  return (
    <>
      <Panel label="As it came" className="import-raw">
        <RawLines
          preview={preview}
          pins={pins}
          spot={spot}
          onSpot={onSpot}
          correct={correct}
          reading={reading}
          onViewport={setRaw}
          onScroll={() => link.rawScrolled(raw.current, read.current)}
        />
      </Panel>
      <Panel label="As Strand reads it" className="import-read">
        <div className="panel-head">
          <h2>As Strand reads it</h2>
          <span className="tiny muted">
            {isWhole
              ? 'a preview, never exported'
              : `the first ${countRows(pageLines.length)}; a preview, never exported`}
          </span>
        </div>
        {page.columns.length === 0 ? (
          <p className="empty">No columns were found. Choose another header or separator below.</p>
        ) : (
          <ReadingGrid
            label={`${fileName(preview.file)} as Strand reads it`}
            page={page}
            rows={rows}
            lineNoun={noun}
            headerHeight={height}
            measure={measure}
            describe={describe}
            column={column}
            onColumn={onColumn}
            spot={spot}
            onSpot={onSpot}
            onViewport={setRead}
            onScroll={() => link.readScrolled(raw.current, read.current)}
          />
        )}
        <LeftOut preview={preview} reading={reading} correct={correct} />
      </Panel>
    </>
  );
});

/** The columns that are not loaded, each with the way back. */
function LeftOut({
  preview: { plan },
  reading,
  correct,
}: Pick<RawAndReadProps, 'preview' | 'reading' | 'correct'>): ReactElement | null {
  const { leaveOut = [] } = plan.read;
  if (leaveOut.length === 0) return null;
  return (
    <div className="left-out small">
      <span className="muted">Left out:</span>
      {leaveOut.map((name) => (
        <span key={name} className="left-out-column">
          {name}
          <Button
            kind="quiet"
            onPress={() => correct(`Bring back ${name}`, { ...reading, read: broughtBack(plan.read, name) })}
          >
            Bring back<span className="only-read"> {name}</span>
          </Button>
        </span>
      ))}
    </div>
  );
}

function pinsOf(problems: readonly NumberedProblem[]): readonly Pin[] {
  return problems.flatMap(({ number, problem: { severity, line, column } }) =>
    line === undefined ? [] : [{ number, severity, line, column: column ?? null }],
  );
}

/** High enough for the names, and, where few lines stand above the table, for each row to be level with its line. */
function alignedHeight(needed: number, linesAbove: number): number {
  const level = linesAbove * readingRowHeight;
  return level >= needed && level <= 160 ? level : needed;
}

/** What a column is for, with a question mark where Strand is unsure of it. */
function describerOf(shown: readonly ShownChoice[]): (column: PreviewPage['columns'][number]) => string {
  const unsure = new Set(
    shown
      .filter(({ choice, confidence }) => choice.topic === 'role' && confidence === 'unsure')
      .map(({ choice }) => choice.column),
  );
  return ({ name, role }) => `${describeRole(role)}${unsure.has(name) ? '?' : ''}`;
}
