import './join.css';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { MatchReport } from '../../../shared/model/join-plan.ts';
import type { Route } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { PageHead, Panel } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { describeMatch, matchedShare } from './match-words.ts';
import { MatchPicture } from './match-picture.tsx';
import { NormalisedKeys, UnmatchedKeys } from './match-keys.tsx';

type JoinRoute = Extract<Route, { screen: 'join' }>;

/** How records reach the areas of a table, and which do not. */
export function JoinScreen({ route }: { readonly route: JoinRoute }): ReactElement {
  const { queries } = useEngine();
  const joins = useQuery(queries.datasets.joins.queryOptions());
  const datasets = useQuery(queries.datasets.list.queryOptions());
  const titleOf = (id: string): string => datasets.data?.find(({ dataset }) => dataset.id === id)?.dataset.title ?? id;
  return (
    <Asked query={joins} loading="Matching keys…">
      {(reports) => {
        const open = reports.find(({ plan }) => plan.id === route.join) ?? reports[0];
        if (open === undefined) return <p className="empty">This workspace joins nothing yet.</p>;
        return (
          <>
            <WindowTitle title={`Join: ${open.plan.title}`} />
            <PageHead
              title={`Join: ${open.plan.title}`}
              facts={`${titleOf(open.plan.left)} with ${titleOf(open.plan.right)}`}
            />
            <div className="joins">
              <JoinList reports={reports} open={open.plan.id} />
              <Panel label="How it fits" className="join-fit">
                <div className="panel-head">
                  <h2>{describeMatch(open)}</h2>
                  <span className="spring" />
                  <span className="chip chip-good">✓ No row is repeated</span>
                  <span className={open.areasInBoth === open.areasRight ? 'chip chip-good' : 'chip chip-warn'}>
                    {open.areasInBoth} of {open.areasRight} areas
                  </span>
                </div>
                <MatchPicture report={open} leftTitle={titleOf(open.plan.left)} rightTitle={titleOf(open.plan.right)} />
                <p className="join-sentence">{open.sentence}</p>
              </Panel>
              <UnmatchedKeys report={open} />
              <NormalisedKeys report={open} />
            </div>
          </>
        );
      }}
    </Asked>
  );
}

function JoinList({
  reports,
  open,
}: {
  readonly reports: readonly MatchReport[];
  readonly open: string;
}): ReactElement {
  return (
    <Panel label="Joins" className="join-list">
      <div className="panel-head">
        <h2>Joins</h2>
        <span className="tiny muted">of this workspace</span>
      </div>
      <ListBox
        aria-label="Joins"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[open]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (key !== undefined) navigate({ screen: 'join', join: String(key) });
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
              by “{report.plan.leftKey}”
              {report.plan.through === undefined
                ? ''
                : report.plan.through.method === 'best-fit'
                  ? ', best fit'
                  : ', through a lookup'}
            </span>
          </ListBoxItem>
        ))}
      </ListBox>
    </Panel>
  );
}
