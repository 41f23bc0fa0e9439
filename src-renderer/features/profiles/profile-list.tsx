import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { formatDate } from '../../../shared/base/format-date.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { Area } from '../../../shared/model/area.ts';
import type { Command } from '../../app/command.ts';
import { useOfferedCommands } from '../../app/command-registry.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { Button } from '../../ui/button.tsx';
import { PageHead, Panel } from '../../ui/panel.tsx';
import { Term } from '../../ui/term.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { turnedCount } from './open-points.ts';
import { RemoveProfile } from './remove-profile.tsx';
import { areaToOpen, type LookedAt, type Recipe } from './report-choice.ts';
import { templateTitles } from './template-titles.ts';

const newProfile = { screen: 'profiles', profile: null, area: null, section: null, view: 'new' } as const;

interface ProfileListProps {
  readonly recipes: readonly Recipe[];
  /** The area that a profile is wanted of, where one was chosen before. */
  readonly area: string | null;
  readonly lookedAt: LookedAt;
}

/** Every profile: what kind of document it is, of what, its edition, and what changed since. */
export function ProfileList({ recipes, area, lookedAt }: ProfileListProps): ReactElement {
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'profile-new',
        title: 'New profile',
        section: 'Do',
        shortcut: { key: 'Enter', ctrl: true },
        refusal: null,
        run: () => navigate({ ...newProfile, area }),
      },
    ],
    [area],
  );
  useOfferedCommands('profile-list', commands);
  return (
    <>
      <WindowTitle title="Profiles" />
      <PageHead
        title={recipes.length === 0 ? 'Profiles' : startSentence(countedNoun(recipes.length, 'profile'))}
        facts="Each is a recipe: of what, by which strands, in whose words. It can be made of any area, and of the next extract."
        actions={
          <Button kind="primary" icon="plus" onPress={() => navigate({ ...newProfile, area })}>
            New profile
          </Button>
        }
      />
      <Panel label="Profiles" className="profile-list">
        {recipes.length === 0 ? (
          <p className="empty">
            No profiles yet. Make one from a template: an area, an impact assessment, a funding bid, a needs assessment,
            a community, or a service.
          </p>
        ) : (
          <div className="scroll" role="group" aria-label="All profiles" tabIndex={0}>
            <table className="plain-table">
              <thead>
                <tr>
                  <th scope="col">Profile</th>
                  <th scope="col">Kind</th>
                  <th scope="col">Areas</th>
                  <th scope="col">Edition</th>
                  <th scope="col">
                    <Term id="changed-number">Changed</Term>
                  </th>
                  <th scope="col">
                    <span className="only-read">Take out</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {recipes.map((recipe) => (
                  <ProfileRow key={recipe.id} recipe={recipe} of={areaToOpen(recipe, area, lookedAt)} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
    </>
  );
}

function ProfileRow({ recipe, of }: { readonly recipe: Recipe; readonly of: Area | undefined }): ReactElement {
  const { queries } = useEngine();
  const found = useQuery(queries.profiles.recipe.queryOptions({ input: { profile: recipe.id } }));
  const href = formatRoute({ screen: 'profiles', profile: recipe.id, area: of?.code ?? null, section: null });
  return (
    <tr>
      <th scope="row">
        <a href={href}>{recipe.title}</a>
        <span className="muted small">{recipe.subtitle}</span>
      </th>
      <td>{found.data === undefined ? '' : templateTitles[found.data.template]}</td>
      <td>
        {of?.name}
        {recipe.areas.length > 1 && (
          <a
            className="small unbroken"
            href={formatRoute({ screen: 'profiles', profile: recipe.id, area: null, section: null, view: 'batch' })}
          >
            Export for several areas<span className="only-read">: {recipe.title}</span>
          </a>
        )}
      </td>
      <td className="unbroken">{found.data === undefined ? '' : formatDate(found.data.edition)}</td>
      <td>{of !== undefined && <Changed profile={recipe.id} area={of.code} />}</td>
      <td>
        <RemoveProfile recipe={recipe} />
      </td>
    </tr>
  );
}

/** How many numbers changed since the edition kept last; profiles without one are not worked out for it. */
function Changed({
  profile,
  area,
}: {
  readonly profile: string;
  readonly area: Recipe['areas'][number]['code'];
}): ReactElement {
  const { queries } = useEngine();
  const input = { profile, area };
  const editions = useQuery(queries.profiles.editions.queryOptions({ input }));
  const isKept = (editions.data ?? []).length > 0;
  const redline = useQuery({ ...queries.profiles.redline.queryOptions({ input }), enabled: isKept });
  if (editions.data === undefined) return <></>;
  if (editions.data.at(-1)?.frozen === true) return <span className="chip">Frozen</span>;
  if (!isKept) return <span className="muted unbroken">not kept yet</span>;
  if (redline.data === undefined) return <span className="muted">comparing…</span>;
  const { turned, figures } = redline.data;
  const findings = turnedCount(turned);
  if (findings > 0) return <span className="chip chip-warn">{countedNoun(findings, 'finding')} turned</span>;
  return figures.length === 0 ? (
    <span className="muted">none</span>
  ) : (
    <span className="chip chip-warn">↻ {figures.length}</span>
  );
}
