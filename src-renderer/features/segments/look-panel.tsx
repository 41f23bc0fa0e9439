import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { SegmentLook, StrandOutlook } from '../../../shared/model/segment-look.ts';
import { failureText } from '../../client/failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { Chooser, type Choice } from '../../ui/chooser.tsx';
import { LoadingBar } from '../../ui/loading-bar.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { asSentence, outlookMarks } from './segment-words.ts';

interface LookPanelProps {
  readonly look: UseQueryResult<SegmentLook>;
  readonly isUnfinished: boolean;
  readonly dataset: string;
  readonly datasets: readonly Choice[];
  readonly onDataset: (dataset: string) => void;
}

/** Who the segment picks of a dataset, and what could be shown of them: raw counts, for building only. */
export function LookPanel({ look, isUnfinished, dataset, datasets, onDataset }: LookPanelProps): ReactElement {
  const isStale = !isUnfinished && look.isPlaceholderData;
  return (
    <Panel label="Who it picks" className="look" isScrollable>
      <Chooser label="Counted in" chosen={dataset} choices={datasets} onChoose={onDataset} />
      {look.isError && !isUnfinished ? (
        <Note tone="danger" action={<Button onPress={() => void look.refetch()}>Try again</Button>}>
          {failureText(look.error)}
        </Note>
      ) : look.data === undefined ? (
        isUnfinished ? (
          <p className="small muted">Finish the parts to see how many people they pick.</p>
        ) : (
          <LoadingBar text="Counting who belongs…" />
        )
      ) : (
        <div className={isStale ? 'look-found look-stale' : 'look-found'} aria-busy={isStale}>
          {isUnfinished && <p className="small">The last count, before the part that is not finished:</p>}
          <Size look={look.data} />
          <h2>What could be shown</h2>
          <ul className="outlooks">
            {look.data.strands.map((strand) => (
              <OutlookLine key={strand.list} strand={strand} />
            ))}
          </ul>
          {look.data.strands.length === 0 && (
            <p className="small muted">This dataset holds no strand to show them by.</p>
          )}
        </div>
      )}
      <p className="look-foot tiny muted">
        Counts before disclosure control, for building only: they go into no report, and there is no copy of them.
      </p>
    </Panel>
  );
}

function Size({ look: { words, people, notKnown, of, unit } }: { readonly look: SegmentLook }): ReactElement {
  return (
    <>
      <p className="look-size" aria-live="polite">
        <b>{formatNumber(people)}</b>{' '}
        <span>
          of {formatNumber(of)} {unit}
        </span>
      </p>
      <div className="look-bar" aria-hidden="true">
        <span className="look-in" style={{ flexGrow: people }} />
        <span className="look-unknown" style={{ flexGrow: notKnown }} />
        <span className="look-out" style={{ flexGrow: of - people - notKnown }} />
      </div>
      <p className="small">
        {notKnown === 0
          ? 'Of everyone it is known whether they belong.'
          : `Of ${formatNumber(notKnown)} more it is not known whether they belong, and they are left out.`}
      </p>
      <p className="look-words small muted">{asSentence(words)}</p>
    </>
  );
}

function OutlookLine({ strand }: { readonly strand: StrandOutlook }): ReactElement {
  const { symbol, word } = outlookMarks[strand.outlook];
  return (
    <li>
      <span className={`outlook outlook-${strand.outlook}`}>
        <span className="outlook-symbol" aria-hidden="true">
          <span>{symbol}</span>
        </span>
        <b>{strand.title}</b>
        <span>{word.toLowerCase()}</span>
      </span>
      <span className="outlook-says">{strand.says}</span>
    </li>
  );
}
