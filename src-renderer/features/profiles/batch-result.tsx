import { type ReactElement, useState } from 'react';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import { releaseWords } from '../../../shared/presentation/release-name.ts';
import { formatRoute } from '../../app/route.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { announce } from '../../state/app-store.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { type BatchPlan, countReports, groupFailures } from './batch-plan.ts';
import type { BatchState } from './batch-store.ts';
import type { Recipe } from './report-choice.ts';
import { describeDone } from './run-batch.ts';

interface BatchResultProps {
  readonly recipe: Recipe;
  readonly result: Extract<BatchState, { kind: 'done' }>;
  readonly plan: BatchPlan;
  readonly onWrite: () => void;
}

/** What a batch wrote and where, the page that links to it all, and what could not be written and why. */
export function BatchResult({ recipe, result, plan, onWrite }: BatchResultProps): ReactElement {
  const { written, failed, omitted = [], recorded } = result;
  const unchanged = countReports(written.filter(({ isUnchanged }) => isUnchanged === true));
  return (
    <div className="batch-state">
      {written.length > 0 && (
        <Note tone="good">
          {describeDone(result)}.
          {unchanged > 0 &&
            ` ${startSentence(countedNoun(unchanged, 'of them was', 'of them were'))} there already, made of the same figures.`}
        </Note>
      )}
      {groupFailures(failed).map(({ message, reports }) => (
        <Note key={message} tone="danger">
          <b>{startSentence(countedNoun(reports.length, 'report was', 'reports were'))} not written.</b> {message}
          <details className="batch-failed" open={reports.length <= 6}>
            <summary>Which</summary>
            <ul>
              {reports.map((report) => (
                <li key={report}>{report}</li>
              ))}
            </ul>
          </details>
        </Note>
      ))}
      {groupFailures(omitted).map(({ message, reports }) => (
        <Note key={message} tone="info">
          {reports.length === 1 ? reports[0] : `${reports[0] ?? ''} and ${reports.length - 1} more`}: {message}
        </Note>
      ))}
      {written.length > 0 && <Ways recipe={recipe} result={result} folder={plan.folder} />}
      <div className="batch-ways">
        {failed.length > 0 && <Button onPress={onWrite}>Try those again</Button>}
        {recorded !== null && (
          <a href={formatRoute({ screen: 'releases', release: String(recorded.release), view: null })}>
            {`${startSentence(releaseWords(recorded))} in the ledger`}
          </a>
        )}
      </div>
    </div>
  );
}

/** The ways to what was written: the contents page, one archive of all, or the folder's path. */
function Ways({
  recipe,
  result: { contents, folder: path },
  folder,
}: Pick<BatchResultProps, 'recipe' | 'result'> & { readonly folder: string }): ReactElement {
  const { client } = useEngine();
  const [isPacking, setIsPacking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const openContents = window.strandHost?.openContents;
  const pack = async (): Promise<void> => {
    setIsPacking(true);
    setFailure(null);
    try {
      const file = await client.reports.pack({ profile: recipe.id, folder });
      saveFile(file);
      announce(`${file.name} is in your downloads`);
    } catch (error) {
      setFailure(error instanceof Error ? failureText(error) : String(error));
    } finally {
      setIsPacking(false);
    }
  };
  const open = async (page: string): Promise<void> => {
    const isOpen = await openContents?.(page);
    setFailure(isOpen === true ? null : 'The contents page could not be opened. Look for it in the folder.');
  };
  return (
    <>
      {contents !== null && (
        <dl className="facts">
          <dt>Contents page</dt>
          <dd className="code batch-path">{contents}</dd>
        </dl>
      )}
      <div className="batch-ways">
        {contents !== null && openContents !== undefined && (
          <Button icon="profiles" onPress={() => void open(contents)}>
            Open the contents page
          </Button>
        )}
        {contents !== null && (
          <Button icon="download" isPending={isPacking} onPress={() => void pack()}>
            Download all as one file
          </Button>
        )}
        <Button
          icon="copy"
          onPress={() =>
            void navigator.clipboard.writeText(contents ?? path).then(
              () => announce('The path is copied'),
              () => setFailure('The path could not be copied here. Mark it, and copy it by hand.'),
            )
          }
        >
          Copy the path
        </Button>
      </div>
      {failure !== null && <Note tone="danger">{failure}</Note>}
    </>
  );
}
