import type { ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { MatchReport } from '../../../shared/model/match-report.ts';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { gradeCounts } from './warning-words.ts';
import { leftKey, matchedShare, throughWords } from './match-words.ts';
import { openJoin } from './join-routes.ts';

interface JoinListProps {
  readonly reports: readonly MatchReport[];
  readonly open: string;
}

/** Every join of the workspace, with the share of rows that match. */
export function JoinList({ reports, open }: JoinListProps): ReactElement {
  return (
    <Panel label="Joins" className="join-list">
      <div className="panel-head">
        <h2>Joins</h2>
        <span className="tiny muted">of this workspace</span>
      </div>
      <ListBox
        className="join-items"
        aria-label="Joins"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[open]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (key !== undefined) openJoin(String(key));
        }}
      >
        {reports.map((report) => (
          <ListBoxItem key={report.plan.id} id={report.plan.id} className="join-item" textValue={report.plan.title}>
            <span className="join-title">{report.plan.title}</span>
            <span className="join-share">{matchedShare(report)}</span>
            <span className="match-bar">
              <span style={{ width: matchedShare(report) }} />
            </span>
            <span className="join-by">
              by “{leftKey(report.plan)}”{throughWords(report.plan)}
            </span>
            <Graded report={report} />
          </ListBoxItem>
        ))}
      </ListBox>
    </Panel>
  );
}

function Graded({ report }: { readonly report: MatchReport }): ReactElement | null {
  const { trap, loss } = gradeCounts(report.warnings);
  if (trap + loss === 0) return null;
  return (
    <span className="join-graded">
      <Icon name="warn" size={12} />
      {[
        ...(trap === 0 ? [] : [trap === 1 ? '1 trap' : `${String(trap)} traps`]),
        ...(loss === 0 ? [] : [loss === 1 ? '1 loss' : `${String(loss)} losses`]),
      ].join(', ')}
    </span>
  );
}
