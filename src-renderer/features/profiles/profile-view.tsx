import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useMemo, useRef } from 'react';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { CheckAnswer } from '../releases/check-answer.tsx';
import type { ProfileRecipe } from '../../../shared/model/profile-recipe.ts';
import { EditingContext } from './editing.ts';
import { PagesView } from './pages-view.tsx';
import { ProfileDocument } from './profile-document.tsx';
import { ProfileHead } from './profile-head.tsx';
import { RedlineView } from './redline-view.tsx';
import type { ProfilesRoute, ReportChoice } from './report-choice.ts';
import { SectionList } from './section-list.tsx';
import { SidePane } from './side-pane.tsx';
import { useEditingState } from './use-editing-state.ts';

interface ProfileViewProps {
  readonly route: ProfilesRoute;
  readonly choice: ReportChoice;
}

/** An open profile: sections at the left, the document in the middle, what to settle and the way out at the right. */
export function ProfileView({ route, choice }: ProfileViewProps): ReactElement {
  const { queries } = useEngine();
  const recipe = useQuery(queries.profiles.recipe.queryOptions({ input: { profile: choice.recipe.id } }));
  return (
    <Asked query={recipe} loading={`Opening ${choice.recipe.title}…`}>
      {(found) => <OpenProfile route={route} choice={choice} recipe={found} />}
    </Asked>
  );
}

function OpenProfile({ route, choice, recipe }: ProfileViewProps & { readonly recipe: ProfileRecipe }): ReactElement {
  const { queries } = useEngine();
  const { area } = choice;
  const profile = useQuery(queries.reports.profile.queryOptions({ input: { profile: recipe.id, area: area.code } }));
  const asked = useMemo(
    () => ({ kind: 'profile' as const, profile: recipe.id, areas: [area.code] }),
    [recipe.id, area.code],
  );
  const check = useQuery({
    ...queries.releases.check.queryOptions({ input: asked }),
    enabled: profile.data !== undefined || profile.isError,
    refetchOnMount: 'always',
  });
  const { editing, failure, isSaving } = useEditingState(choice, recipe, profile.data);
  const isRefused = profile.isError && check.data?.mayLeave === false;
  return (
    <EditingContext value={editing}>
      <WindowTitle title={`${recipe.title}: ${area.name}`} />
      <ProfileHead route={route} isSaving={isSaving} />
      {failure !== null && <Note tone="danger">The last change was not saved. {failure}</Note>}
      <div className="profile">
        {profile.data === undefined ? (
          <Panel label="Sections" className="sections">
            <div className="panel-head">
              <h2>Sections</h2>
            </div>
          </Panel>
        ) : (
          <SectionList profile={profile.data} section={route.section} />
        )}
        {route.view === 'pages' ? (
          <PagesView choice={choice} />
        ) : route.view === 'redline' ? (
          <RedlineView />
        ) : (
          <Panel label="Document" className="desk">
            <CheckAnswer asked={asked} what={`${recipe.title}, ${area.name}`} check={check} />
            {!isRefused && (
              <Asked query={profile} loading={`Writing the profile of ${area.name}…`}>
                {(found) => (
                  <>
                    <Scrolled to={route.section} />
                    <ProfileDocument profile={found} />
                  </>
                )}
              </Asked>
            )}
          </Panel>
        )}
        <SidePane profile={profile.data ?? null} section={route.section} check={check} />
      </div>
    </EditingContext>
  );
}

/** Brings the chosen section into view. */
function Scrolled({ to }: { readonly to: string | null }): ReactElement {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (to !== null)
      mark.current?.parentElement?.querySelector(`#section-${CSS.escape(to)}`)?.scrollIntoView({ block: 'start' });
  }, [to]);
  return <span ref={mark} hidden />;
}
