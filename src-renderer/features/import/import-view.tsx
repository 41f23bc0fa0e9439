import { type ReactElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReadingChange } from '../../../shared/model/import-plan.ts';
import type { DatasetAbout, ImportPreview } from '../../../shared/model/import-preview.ts';
import { announce } from '../../state/app-store.ts';
import { Panel } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { AccountLine } from './account-line.tsx';
import { accountSentence } from './account-words.ts';
import { ImportHead } from './import-head.tsx';
import { ImportNotes } from './import-notes.tsx';
import { fileName, whyNothingLoads } from './import-words.ts';
import { type Correct, type Draft, readingOf } from './import-session.ts';
import { missingAbout } from './missing-about.ts';
import { nextProblem, numberProblems, type Spot, spotOf } from './numbered-problems.ts';
import { ProblemList } from './problem-list.tsx';
import { RawAndRead } from './raw-and-read.tsx';
import { changedReading } from './rereading.ts';
import { tellImport } from './session-store.ts';
import { shownChoices } from './shown-choices.ts';
import { SettlePanel, type SettleTab } from './settle-panel.tsx';
import { useImportCommands } from './use-import-commands.ts';
import { useLoad } from './use-load.ts';

interface ImportViewProps {
  readonly path: string;
  readonly preview: ImportPreview;
  readonly inferred: ImportPreview;
  /** The picture is that of an earlier reading; the present one is being read, or failed. */
  readonly isStale: boolean;
  readonly isReading: boolean;
  readonly failure: string | null;
  readonly draft: Draft;
  readonly onLeave: () => void;
}

const nowhere: Spot = { line: null, column: null };

/** A file as it came and as Strand reads it, side by side; what was inferred, and what is to be settled. */
export function ImportView(props: ImportViewProps): ReactElement {
  const { path, preview, inferred, isStale, isReading, failure, draft, onLeave } = props;
  const loading = useLoad(path);
  const [spot, setSpot] = useState(nowhere);
  const [chosen, setChosen] = useState<number | null>(null);
  const [column, setColumn] = useState<string | null>(null);
  const [tab, setTab] = useState<SettleTab>('choices');
  const problems = useMemo(() => numberProblems(preview.problems), [preview]);
  const shown = useMemo(
    () => shownChoices(preview.plan.choices, inferred.plan.choices, { confirmed: draft.confirmed }),
    [preview, inferred, draft.confirmed],
  );
  const about: DatasetAbout = { ...preview.about, ...draft.about };
  const [isAsked, setIsAsked] = useState(false);
  const missing = missingAbout(about);
  const reading = readingOf(draft);
  const correct = useCallback<Correct>(
    (label, next) => {
      tellImport({ kind: 'reading-corrected', path, step: { label, reading: next } });
      announce(`${label}. Reading again.`);
    },
    [path],
  );
  const change = (alternative: ReadingChange): void => correct(alternative.label, changedReading(reading, alternative));
  const load = (): void => {
    if (isStale || loading.job !== null || whyNothingLoads(preview) !== null) return;
    if (missing.length === 0) {
      loading.load(preview, about);
      return;
    }
    setIsAsked(true);
    setTab('about');
  };
  const goToProblem = (step: 1 | -1): void => {
    const next = nextProblem(problems, chosen, step);
    if (next === undefined) return;
    setChosen(next.number);
    setSpot(spotOf(next.problem));
    announce(`Problem ${String(next.number)} of ${String(problems.length)}: ${next.problem.title}`);
  };
  const openColumn = useCallback((name: string) => {
    setColumn(name);
    setTab('column');
  }, []);
  const look = useCallback((place: Spot) => {
    setChosen(null);
    setSpot(place);
  }, []);
  useImportCommands({ preview, draft, path, problems: problems.length, load, goToProblem, isStale, job: loading.job });
  useAnnouncedReading(preview);
  return (
    <>
      <WindowTitle title={`Import: ${fileName(preview.file)}`} />
      <ImportHead
        path={path}
        preview={preview}
        draft={draft}
        about={about}
        isStale={isStale}
        job={loading.job}
        onLoad={load}
        onStop={loading.stop}
        onLeave={onLeave}
        onChange={change}
      />
      <AccountLine preview={preview} problems={problems} reading={reading} onChange={change} />
      <ImportNotes
        path={path}
        draft={draft}
        failure={failure}
        refusal={loading.failure}
        missing={isAsked ? missing : []}
        onAbout={() => setTab('about')}
      />
      <div className={isReading ? 'import import-stale' : 'import'} aria-busy={isReading}>
        <RawAndRead
          preview={preview}
          problems={problems}
          shown={shown}
          spot={spot}
          onSpot={look}
          column={tab === 'column' ? column : null}
          onColumn={openColumn}
          correct={correct}
          reading={reading}
        />
        <SettlePanel
          path={path}
          preview={preview}
          shown={shown}
          draft={draft}
          about={about}
          missing={missing}
          isAsked={isAsked}
          tab={tab}
          onTab={setTab}
          column={column}
          onColumn={openColumn}
          correct={correct}
        />
        <Panel label="Problems" className="import-problems" isScrollable>
          <ProblemList
            preview={preview}
            problems={problems}
            chosen={chosen}
            spot={spot}
            onChoose={(one) => {
              setChosen(one.number);
              setSpot(spotOf(one.problem));
            }}
            onFix={change}
          />
        </Panel>
      </div>
    </>
  );
}

/** Says what a new reading came to; not at first, when the screen itself is read out. */
function useAnnouncedReading(preview: ImportPreview): void {
  const last = useRef(preview);
  useEffect(() => {
    if (last.current === preview) return;
    last.current = preview;
    announce(accountSentence(preview));
  }, [preview]);
}
