import './block-tools.css';
import './document.css';
import './new-profile.css';
import './pages.css';
import './profile-list.css';
import './profile-side.css';
import './profiles.css';
import './sections.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { PatternDefinitions } from '../../charts/pattern-definitions.tsx';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { BatchScreen } from './batch-screen.tsx';
import { NewProfile } from './new-profile.tsx';
import { ProfileList } from './profile-list.tsx';
import { ProfileView } from './profile-view.tsx';
import { type ProfilesRoute, type Recipe, resolveReport } from './report-choice.ts';

/** Every profile of the workspace, a new one, or one that is open: a document to edit, look at and release. */
export function ProfilesScreen({ route }: { readonly route: ProfilesRoute }): ReactElement {
  const { queries } = useEngine();
  const recipes = useQuery(queries.reports.list.queryOptions());
  return (
    <>
      <PatternDefinitions />
      <Asked query={recipes} loading="Reading the profiles…">
        {(list) => <Room route={route} recipes={list} />}
      </Asked>
    </>
  );
}

function Room({
  route,
  recipes,
}: {
  readonly route: ProfilesRoute;
  readonly recipes: readonly Recipe[];
}): ReactElement {
  const choice = useMemo(() => resolveReport(route, recipes), [route, recipes]);
  if (route.view === 'new') return <NewProfile key={route.template ?? ''} route={route} recipes={recipes} />;
  if (choice === null) return <ProfileList recipes={recipes} area={route.area} />;
  if (route.view === 'batch') return <BatchScreen recipe={choice.recipe} />;
  return <ProfileView key={`${choice.recipe.id} ${choice.area.code}`} route={route} choice={choice} />;
}
