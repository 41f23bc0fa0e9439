import type { ReactElement } from 'react';
import { formatDate } from '../../../shared/base/format-date.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { nonAnswerTitles } from '../../../shared/code-lists/code-lists.ts';
import { strands } from '../../../shared/code-lists/strands.ts';
import type { EvidenceAudit, HeldCell } from '../../../shared/model/evidence-audit.ts';
import { allowances, cellFinding, fullerSources } from '../../../shared/presentation/audit-words.ts';
import { navigate } from '../../app/use-route.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AddGap } from './add-gap.tsx';
import type { PickedCell } from './pick-cell.ts';

interface CellDetailProps {
  readonly audit: EvidenceAudit;
  readonly picked: PickedCell;
}

/** What a source knows of one strand, what that allows, and who could tell more. */
export function CellDetail({ audit, picked }: CellDetailProps): ReactElement {
  const { source, strand, cell } = picked;
  const fuller = fullerSources(audit, source, strand);
  return (
    <Panel label="Chosen cell" className="audit-detail" isScrollable>
      <p className="tiny muted">
        {source.title}, {source.owner}
      </p>
      <h2>{cellFinding(source, strand, cell)}</h2>
      {cell.kind === 'unread' && <Note tone="warn">{cell.why}</Note>}
      {cell.kind === 'held' && <KnownParts cell={cell} people={source.people} />}
      <h3>What it allows</h3>
      {cell.kind === 'held' ? (
        <ul className="allowances">
          {allowances(source, cell).map(({ may, says }) => (
            <li key={says}>
              <Icon name={may ? 'tick' : 'close'} />
              <span>
                <span className="only-read">{may ? 'Yes: ' : 'No: '}</span>
                {says}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="small">Nothing can be said of it from this source. Treat the impact as unknown, not as none.</p>
      )}
      <h3>Who could supply more</h3>
      {fuller.length === 0 ? (
        <p className="small">
          {cell.kind === 'held'
            ? 'In no other source is more known.'
            : `No source here holds it. Ask ${source.owner} to ask for it.`}
        </p>
      ) : (
        <ul className="fuller">
          {fuller.slice(0, 3).map(({ title, owner, percent }) => (
            <li key={title}>
              {title}, {owner}: {percent}% known
            </li>
          ))}
        </ul>
      )}
      <h3>What is held of the extract</h3>
      <dl className="facts">
        <dt>Period</dt>
        <dd>{source.period}</dd>
        <dt>Received</dt>
        <dd>{formatDate(source.received)}</dd>
        <dt>Terms</dt>
        <dd>{source.licence}</dd>
        {cell.kind === 'held' && (
          <>
            <dt>Column</dt>
            <dd>
              {cell.column}
              {source.datasets.length > 1 && ` of “${cell.title}”`}, read into {cell.list}
            </dd>
          </>
        )}
      </dl>
      <p className="tiny muted">{strands[strand.id].note}</p>
      <div className="audit-act">
        <Button
          onPress={() =>
            navigate({
              screen: 'library',
              dataset: cell.kind === 'held' ? cell.dataset : source.id,
              column: cell.kind === 'held' ? cell.column : null,
            })
          }
        >
          {cell.kind === 'held' ? 'Open the column' : 'Open the dataset'}
        </Button>
        <AddGap audit={audit} picked={picked} />
      </div>
    </Panel>
  );
}

function KnownParts({ cell, people }: { readonly cell: HeldCell; readonly people: number }): ReactElement {
  const parts = [
    { id: 'known', title: 'Known', people: cell.known },
    ...cell.others.map((each) => ({ id: each.answer, title: nonAnswerTitles[each.answer], people: each.people })),
  ];
  const shareOf = (part: number): string => {
    const percent = people === 0 ? 0 : (100 * part) / people;
    return percent > 0 && percent < 1
      ? 'under 1%'
      : percent > 99 && percent < 100
        ? 'over 99%'
        : `${formatNumber(percent)}%`;
  };
  const said = parts.map((part) => `${part.title} ${shareOf(part.people)}`).join(', ');
  return (
    <>
      <div className="missingness-bar" role="img" aria-label={said}>
        {parts.map((part) => (
          <span key={part.id} className={`answer-${part.id}`} style={{ flexGrow: part.people }} />
        ))}
      </div>
      <ul className="known-parts">
        {parts.map((part) => (
          <li key={part.id}>
            <span className={`swatch answer-${part.id}`} />
            <span className="known-title">{part.title}</span>
            <span className="muted">{formatNumber(part.people)}</span>
            <b>{shareOf(part.people)}</b>
          </li>
        ))}
      </ul>
    </>
  );
}
