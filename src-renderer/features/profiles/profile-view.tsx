import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useMemo, useRef } from 'react';
import type { Profile } from '../../../shared/model/profile.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Chooser } from '../../ui/chooser.tsx';
import { PageHead, Panel } from '../../ui/panel.tsx';
import { SearchableChooser } from '../../ui/searchable-chooser.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { CheckAnswer } from '../releases/check-answer.tsx';
import { ExportPanel } from './export-panel.tsx';
import { ProfileDocument } from './profile-document.tsx';
import { outlineOf } from './profile-outline.ts';
import type { Recipe, ReportChoice } from './report-choice.ts';

interface ProfileViewProps {
  readonly recipes: readonly Recipe[];
  readonly choice: ReportChoice;
  readonly section: string | null;
}

/** Sections at the left, the document in the middle, the way out at the right. */
export function ProfileView({ recipes, choice, section }: ProfileViewProps): ReactElement {
  const { queries } = useEngine();
  const { recipe, area } = choice;
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
  return (
    <>
      <WindowTitle title={`${recipe.title}: ${area.name}`} />
      <PageHead
        title={`${recipe.title}: ${area.name}`}
        facts={recipe.subtitle}
        actions={
          <div className="report-choosers">
            {recipes.length > 1 && (
              <Chooser
                label="Profile"
                choices={recipes.map(({ id, title, subtitle }) => ({ id, title, detail: subtitle }))}
                chosen={recipe.id}
                onChoose={(id) => navigate({ screen: 'profiles', profile: id, area: area.code, section: null })}
              />
            )}
            <SearchableChooser
              label="Area"
              choices={recipe.areas.map(({ code, name }) => ({ id: code, title: name }))}
              chosen={area.code}
              onChoose={(code) => navigate({ screen: 'profiles', profile: recipe.id, area: code, section: null })}
            />
          </div>
        }
      />
      <div className="profile">
        <Sections profile={profile.data} choice={choice} section={section} />
        <Panel label="Document" className="desk">
          <CheckAnswer asked={asked} what={`${recipe.title}, ${area.name}`} check={check} />
          {!(profile.isError && check.data?.mayLeave === false) && (
            <Asked query={profile} loading={`Writing the profile of ${area.name}…`}>
              {(found) => (
                <>
                  <Scrolled to={section} />
                  <ProfileDocument profile={found} />
                </>
              )}
            </Asked>
          )}
        </Panel>
        <ExportPanel choice={choice} profile={profile.data ?? null} check={check} />
      </div>
    </>
  );
}

interface SectionsProps {
  readonly profile: Profile | undefined;
  readonly choice: ReportChoice;
  readonly section: string | null;
}

function Sections({ profile, choice, section }: SectionsProps): ReactElement {
  return (
    <Panel label="Sections" className="sections">
      <div className="panel-head">
        <h2>Sections</h2>
      </div>
      <nav aria-label="Sections of the profile">
        {profile !== undefined &&
          outlineOf(profile).map(({ id, title, note }) => (
            <button
              type="button"
              key={id}
              className="section-link"
              aria-current={id === (section ?? 'summary') ? 'true' : undefined}
              onClick={() =>
                navigate({ screen: 'profiles', profile: choice.recipe.id, area: choice.area.code, section: id })
              }
            >
              <span>{title}</span>
              {note !== '' && <span className="section-note">{note}</span>}
            </button>
          ))}
      </nav>
    </Panel>
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
