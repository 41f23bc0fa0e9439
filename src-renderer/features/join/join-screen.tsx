import './join.css';
import './join-plan.css';
import './join-fit.css';
import './match-picture.css';
import './join-settle.css';
import './join-picture.css';
import type { ReactElement } from 'react';
import type { Route } from '../../app/route.ts';
import { ChangedJoin } from './changed-join.tsx';
import { JoinPicture } from './join-picture.tsx';
import { KeptJoins } from './kept-joins.tsx';
import { NewJoin } from './new-join.tsx';

export type JoinRoute = Extract<Route, { screen: 'join' }>;

/** How tables are brought together: the joins of the workspace, a new one, a change to one, or the picture of them all. */
export function JoinScreen({ route }: { readonly route: JoinRoute }): ReactElement {
  switch (route.view) {
    case 'new':
      return <NewJoin left={route.left} right={route.right} />;
    case 'change':
      return <ChangedJoin join={route.join} key={route.join} />;
    case 'picture':
      return <JoinPicture join={route.join} />;
    case null:
      return <KeptJoins join={route.join} />;
  }
}
