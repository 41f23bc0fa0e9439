import { type ReactElement, useState } from 'react';
import { Cell, Column, Input, Row, SearchField, Table, TableBody, TableHeader } from 'react-aria-components';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { ReleaseEntry } from '../../../shared/model/release-entry.ts';
import { navigate } from '../../app/use-route.ts';
import { Chooser } from '../../ui/chooser.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { everyRelease, filterReleases } from './filter-releases.ts';
import { OutcomeChip } from './outcome-chip.tsx';
import { releaseName } from '../../../shared/presentation/release-name.ts';
import { shortWhen } from './release-words.ts';
import { hasLeft, outcomeOf, type ShownOutcome, shownOutcomes } from './shown-outcome.ts';

/** How many entries are drawn before the earlier ones are asked for. */
const pageSize = 100;

interface LedgerTableProps {
  readonly entries: readonly ReleaseEntry[];
  readonly chosen: number | null;
}

/** Every release and refusal, newest first; arrows walk them, letters typed find one. */
export function LedgerTable({ entries, chosen }: LedgerTableProps): ReactElement {
  const [filter, setFilter] = useState(everyRelease);
  const [shown, setShown] = useState(pageSize);
  const found = filterReleases(entries, filter);
  const earlier = Math.max(0, found.length - shown);
  const now = new Date();
  if (entries.length === 0) {
    return (
      <Panel label="Ledger" className="ledger ledger-none">
        <Icon name="releases" size={32} />
        <p>
          Nothing has left this workspace yet. A report that is exported, a table that is copied and a command that
          prints figures are each written here first.
        </p>
      </Panel>
    );
  }
  return (
    <Panel label="Ledger" className="ledger">
      <div className="ledger-filter">
        <SearchField
          className="field"
          aria-label="Filter by what, area, form or person"
          value={filter.typed}
          onChange={(typed) => setFilter({ ...filter, typed })}
        >
          <Icon name="search" />
          <Input placeholder="Filter by what, area, form or person" />
        </SearchField>
        <Chooser
          label="Outcome"
          choices={outcomeChoices(entries)}
          chosen={filter.outcome}
          onChoose={(id) => setFilter({ ...filter, outcome: choiceOf(id) })}
        />
      </div>
      <div className="ledger-scroll">
        <Table
          className="ledger-table"
          aria-label="Releases, newest first"
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={chosen === null ? [] : [String(chosen)]}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            if (key !== undefined) navigate({ screen: 'releases', release: String(key), view: null });
          }}
        >
          <TableHeader>
            <Column>No.</Column>
            <Column>When</Column>
            <Column isRowHeader>What</Column>
            <Column>Outcome</Column>
            <Column className="number">Out</Column>
            <Column className="number">Hidden</Column>
          </TableHeader>
          <TableBody renderEmptyState={() => <NoMatch onClear={() => setFilter(everyRelease)} />}>
            {found.slice(0, shown).map((entry) => (
              <Row
                key={entry.number}
                id={String(entry.number)}
                className="ledger-row"
                textValue={`${releaseName(entry.number)} ${entry.what}`}
              >
                <Cell className="code">{releaseName(entry.number)}</Cell>
                <Cell className="ledger-when">{shortWhen(entry.at, now)}</Cell>
                <Cell>
                  <span className="ledger-what">{entry.what}</span>
                  <span className="ledger-forms">
                    {entry.withdraws === null ? entry.forms.join(', ') : `takes back ${releaseName(entry.withdraws)}`}
                  </span>
                </Cell>
                <Cell>
                  <OutcomeChip outcome={outcomeOf(entry, entries)} />
                </Cell>
                <Cell className="number">{hasLeft(entry) ? formatNumber(entry.printed) : <None />}</Cell>
                <Cell className="number">{hasLeft(entry) ? formatNumber(entry.hidden) : <None />}</Cell>
              </Row>
            ))}
          </TableBody>
        </Table>
      </div>
      <p className="ledger-foot">
        {earlier > 0 && (
          <button type="button" className="text-button" onClick={() => setShown(shown + pageSize)}>
            {startSentence(countedNoun(earlier, 'earlier entry', 'earlier entries'))}
          </button>
        )}
        <span>A withdrawn release still counts: what was published cannot be taken back.</span>
      </p>
    </Panel>
  );
}

function None(): ReactElement {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="only-read">none</span>
    </>
  );
}

function NoMatch({ onClear }: { readonly onClear: () => void }): ReactElement {
  return (
    <p className="empty">
      No entries match.{' '}
      <button type="button" className="text-button" onClick={onClear}>
        Clear the filters
      </button>
    </p>
  );
}

const outcomes: readonly ShownOutcome[] = ['released', 'repaired', 'refused', 'overridden', 'withdrawn', 'withdrawal'];

function choiceOf(id: string): ShownOutcome | 'all' {
  return outcomes.find((outcome) => outcome === id) ?? 'all';
}

/** The outcomes that the ledger holds, with how often. */
function outcomeChoices(entries: readonly ReleaseEntry[]) {
  const counts = Map.groupBy(entries, (entry) => outcomeOf(entry, entries));
  return [
    { id: 'all', title: 'All outcomes' },
    ...outcomes.flatMap((outcome) => {
      const count = counts.get(outcome)?.length ?? 0;
      return count === 0 ? [] : [{ id: outcome, title: shownOutcomes[outcome].title, detail: formatNumber(count) }];
    }),
  ];
}
