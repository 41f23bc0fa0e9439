import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { MeasuredStrand, MeasureLook, MeasureWarning } from '../../../shared/model/measure-look.ts';
import { failureText } from '../../client/failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { LoadingBar } from '../../ui/loading-bar.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { strandMark } from './measure-words.ts';

const tones = { trap: 'warn', loss: 'warn', note: 'info' } as const satisfies Record<MeasureWarning['grade'], string>;

interface MeasureLookPanelProps {
  readonly look: UseQueryResult<MeasureLook>;
  /** Whether there is anything to count yet. */
  readonly isReady: boolean;
}

/** What a measure would count and compare: raw counts, for making it only. */
export function MeasureLookPanel({ look, isReady }: MeasureLookPanelProps): ReactElement {
  return (
    <Panel label="What it counts" className="look" isScrollable>
      {!isReady ? (
        <p className="small muted">Once records are chosen, it is counted here whom they hold.</p>
      ) : look.isError ? (
        <Note tone="danger" action={<Button onPress={() => void look.refetch()}>Try again</Button>}>
          {failureText(look.error)}
        </Note>
      ) : look.data === undefined ? (
        <LoadingBar text="Placing the records and counting them…" />
      ) : (
        <div
          className={look.isPlaceholderData ? 'look-found look-stale' : 'look-found'}
          aria-busy={look.isPlaceholderData}
        >
          <Counted look={look.data} />
          <Warnings warnings={look.data.warnings.filter(({ grade }) => grade !== 'note')} />
          <h2>What can be compared</h2>
          <ul className="outlooks">
            {look.data.strands.map((strand) => (
              <StrandLine key={strand.strand} strand={strand} counted={look.data.counted} />
            ))}
          </ul>
          <Warnings warnings={look.data.warnings.filter(({ grade }) => grade === 'note')} />
        </div>
      )}
      <p className="look-foot tiny muted">
        Counts before disclosure control, for making a measure only: they go into no report, and there is no copy of
        them.
      </p>
    </Panel>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly MeasureWarning[] }): ReactElement {
  return (
    <>
      {warnings.map(({ grade, says }) => (
        <Note key={says} tone={tones[grade]}>
          {says}
        </Note>
      ))}
    </>
  );
}

function Counted({
  look: { counted, placed, outside, unit, rows, filled, areas },
}: {
  readonly look: MeasureLook;
}): ReactElement {
  return (
    <>
      <p className="look-size" aria-live="polite">
        <b>{formatNumber(counted)}</b>{' '}
        <span>
          {unit}
          {rows === counted ? '' : `, from ${formatNumber(rows)} rows`}
        </span>
      </p>
      <div className="look-bar" aria-hidden="true">
        <span className="look-in" style={{ flexGrow: placed }} />
        <span className="look-unknown" style={{ flexGrow: counted - placed }} />
      </div>
      <p className="small">
        {counted === placed ? 'All of them' : formatNumber(placed)} are placed, in {formatNumber(filled)} of{' '}
        {formatNumber(areas)} areas.
        {outside > 0 && ` ${formatNumber(outside)} ${unit} outside the whole are left out.`}
      </p>
    </>
  );
}

function StrandLine({ strand, counted }: { readonly strand: MeasuredStrand; readonly counted: number }): ReactElement {
  const { symbol, word } = strandMark(strand);
  const outlook = strand.compared?.outlook ?? 'none';
  const share = counted === 0 ? 0 : Math.floor((100 * strand.known) / counted);
  return (
    <li>
      <span className={`outlook outlook-${outlook}`}>
        <span className="outlook-symbol" aria-hidden="true">
          <span>{symbol}</span>
        </span>
        <b>{strand.title}</b>
        <span>
          {word.toLowerCase()}, known for {share}%
        </span>
      </span>
      <span className="outlook-says">
        {strand.compared !== null && `${strand.compared.listTitle}. `}
        {strand.says}
      </span>
    </li>
  );
}
