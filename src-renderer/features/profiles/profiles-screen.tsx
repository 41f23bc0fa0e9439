import './block-tools.css';
import './document.css';
import './new-profile.css';
import './pages.css';
import './profile-list.css';
import './profile-side.css';
import './profiles.css';
import './sections.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useCallback, useEffect, useMemo } from 'react';
import { PatternDefinitions } from '../../charts/pattern-definitions.tsx';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { BatchScreen } from './batch-screen.tsx';
import { areaLookedAt, rememberArea } from './looked-at.ts';
import { NewProfile } from './new-profile.tsx';
import { ProfileList } from './profile-list.tsx';
import { ProfileView } from './profile-view.tsx';
import { type ProfilesRoute, type Recipe, resolveReport } from './report-choice.ts';

/** Every profile of the workspace, a new one, or one that is open: a document to edit, look at and release. */
export function ProfilesScreen({ route }: { readonly route: ProfilesRoute }): ReactElement {
  const { queries } = useEngine();
  const recipes = useQuery(queries.reports.list.queryOptions());
  const workspace = useQuery(queries.workspace.current.queryOptions());
  return (
    <>
      <PatternDefinitions />
      <Asked query={recipes} loading="Reading the profiles…">
        {(list) =>
          workspace.data === undefined ? null : (
            <Room route={route} recipes={list} workspace={workspace.data?.path ?? ''} />
          )
        }
      </Asked>
    </>
  );
}

function Room({
  route,
  recipes,
  workspace,
}: {
  readonly route: ProfilesRoute;
  readonly recipes: readonly Recipe[];
  readonly workspace: string;
}): ReactElement {
  const lookedAt = useCallback((profile: string) => areaLookedAt(workspace, profile), [workspace]);
  const choice = useMemo(() => resolveReport(route, recipes, lookedAt), [route, recipes, lookedAt]);
  const isOpen = choice !== null && route.view !== 'new' && route.view !== 'batch';
  useEffect(() => {
    if (isOpen) rememberArea(workspace, choice.recipe.id, choice.area.code);
  }, [isOpen, workspace, choice]);
  if (route.view === 'new') return <NewProfile key={route.template ?? ''} route={route} recipes={recipes} />;
  if (choice === null) return <ProfileList recipes={recipes} area={route.area} lookedAt={lookedAt} />;
  if (route.view === 'batch') return <BatchScreen recipe={choice.recipe} />;
  return <ProfileView key={`${choice.recipe.id} ${choice.area.code}`} route={route} choice={choice} />;
}
