import type { ReactElement } from 'react';
import { formatDate } from '../../../shared/base/format-date.ts';
import { formatList } from '../../../shared/base/format-list.ts';
import { formatRoute } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { PageHead } from '../../ui/panel.tsx';
import { SearchableChooser } from '../../ui/searchable-chooser.tsx';
import { useEditing } from './editing.ts';
import { FreezeDialog } from './freeze-dialog.tsx';
import type { ProfilesRoute } from './report-choice.ts';
import { templateTitles } from './template-titles.ts';
import { ViewSwitch } from './view-switch.tsx';

/** What is open, how it is looked at, and of which area. */
export function ProfileHead({
  route,
  isSaving,
}: {
  readonly route: ProfilesRoute;
  readonly isSaving: boolean;
}): ReactElement {
  const { choice, recipe, isFrozen, isFrozenHere, frozenAreas } = useEditing();
  const { area } = choice;
  const open = { screen: 'profiles', profile: recipe.id, area: area.code, section: route.section } as const;
  const due = recipe.decision === undefined ? '' : ` · decision due ${formatDate(recipe.decision)}`;
  return (
    <PageHead
      title={`${recipe.title}: ${area.name}`}
      facts={
        <>
          <a href={formatRoute({ screen: 'profiles', profile: null, area: null, section: null })}>All profiles</a>
          {` · ${templateTitles[recipe.template]} · edition of ${formatDate(recipe.edition)}${due}`}
          {isFrozenHere
            ? ' · frozen'
            : isFrozen
              ? ` · frozen for ${formatList(frozenAreas)}`
              : isSaving
                ? ' · saving…'
                : ' · saved'}
        </>
      }
      actions={
        <div className="report-choosers">
          <SearchableChooser
            label="Area"
            choices={choice.recipe.areas.map(({ code, name }) => ({ id: code, title: name }))}
            chosen={area.code}
            onChoose={(code) =>
              navigate({
                screen: 'profiles',
                profile: recipe.id,
                area: code,
                section: null,
                ...(route.view === undefined ? {} : { view: route.view }),
              })
            }
          />
          <ViewSwitch
            chosen={route.view === 'pages' || route.view === 'redline' ? route.view : 'edit'}
            onChoose={(view) => navigate(view === 'edit' ? open : { ...open, view })}
          />
          <FreezeDialog />
        </div>
      }
    />
  );
}
