import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import { joinOfName } from '../../../shared/model/join-sides.ts';
import type { JoinGraph } from '../../../shared/model/match-report.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { PageHead, Panel } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { GraphPicture } from './graph-picture.tsx';
import { JoinLineage } from './join-lineage.tsx';
import { openJoin, openNewJoin, openPicture } from './join-routes.ts';

/** Every table and join of the workspace as a picture, and where each column of the chosen join comes from. */
export function JoinPicture({ join }: { readonly join: string | null }): ReactElement {
  const { queries } = useEngine();
  const graph = useQuery(queries.joins.graph.queryOptions());
  return (
    <Asked query={graph} loading="Drawing the joins…">
      {(found) => {
        const joins = found.nodes.filter(({ kind }) => kind === 'join');
        const chosen = joins.find(({ id }) => joinOfName(id) === join) ?? joins[0];
        const id = joinOfName(chosen?.id ?? '');
        return (
          <>
            <WindowTitle title="Picture of all joins" />
            <PageHead
              title="Picture of all joins"
              facts={`${startSentence(countedNoun(joins.length, 'join'))} made of ${countedNoun(found.nodes.length - joins.length, 'table')}`}
              actions={
                <>
                  {id !== null && <Button onPress={() => openJoin(id)}>How it fits</Button>}
                  <Button kind="primary" icon="plus" onPress={() => openNewJoin()}>
                    New join
                  </Button>
                </>
              }
            />
            {chosen === undefined || id === null ? (
              <p className="empty">No joins yet. Choose two datasets.</p>
            ) : (
              <div className="join-map">
                <Panel label="Tables and joins" className="join-graph">
                  <div className="panel-head">
                    <h2>What each join is made of</h2>
                    <span className="tiny muted">Choose a join to see its columns</span>
                  </div>
                  <GraphPicture graph={found} chosen={chosen.id} onChoose={(name) => choose(found, name)} />
                </Panel>
                <Panel label={`Columns of ${chosen.title}`} className="join-columns" isScrollable>
                  <div className="join-columns-head">
                    <h2>{chosen.title}</h2>
                    <p className="small muted">{formatNumber(chosen.rows)} rows</p>
                    <ul className="small join-made-of">
                      {found.edges
                        .filter(({ to }) => to === chosen.id)
                        .map(({ from, says }) => (
                          <li key={`${from} ${says}`}>
                            <b>{found.nodes.find((node) => node.id === from)?.title ?? from}</b>, {says}
                          </li>
                        ))}
                    </ul>
                  </div>
                  <JoinLineage join={id} title={chosen.title} />
                </Panel>
              </div>
            )}
          </>
        );
      }}
    </Asked>
  );
}

/** A join is looked at here; a table in the library. */
function choose(graph: JoinGraph, name: string): void {
  const join = joinOfName(name);
  if (join !== null) openPicture(join);
  else if (graph.nodes.some(({ id }) => id === name)) navigate({ screen: 'library', dataset: name, column: null });
}
