import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { CheckboxButton, CheckboxField, CheckboxGroup, Form, Input, Label, TextField } from 'react-aria-components';
import { formatList } from '../../../shared/base/format-list.ts';
import type { ProfileGroup, ProfileTemplate } from '../../../shared/model/profile-recipe.ts';
import { navigate } from '../../app/use-route.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button, SubmitButton } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead, Panel } from '../../ui/panel.tsx';
import { WindowTitle } from '../../ui/window-title.tsx';
import { AreaSearch } from './area-search.tsx';
import { GroupSearch } from './group-search.tsx';
import type { ProfilesRoute, Recipe } from './report-choice.ts';
import { suggestTitle } from './suggest-title.ts';
import { TemplateGallery } from './template-gallery.tsx';

interface NewProfileProps {
  readonly route: ProfilesRoute;
  readonly recipes: readonly Recipe[];
}

/** Four questions and a profile is made: what kind of document, about whom, where, and of which measures. */
export function NewProfile({ route, recipes }: NewProfileProps): ReactElement {
  const { client, queries } = useEngine();
  const cache = useQueryClient();
  const options = useQuery(queries.explore.options.queryOptions());
  const groups = useQuery(queries.profiles.groups.queryOptions());
  const [template, setTemplate] = useState<ProfileTemplate>(route.template ?? 'area-profile');
  const [group, setGroup] = useState<(ProfileGroup & { readonly title: string }) | null>(null);
  const [area, setArea] = useState<string | null>(route.area);
  const [typedTitle, setTypedTitle] = useState<string | null>(null);
  const [measures, setMeasures] = useState<readonly string[] | null>(null);
  const areas = recipes[0]?.areas ?? options.data?.areas ?? [];
  const of = areas.find(({ code }) => code === area) ?? areas[0];
  const title = typedTitle ?? suggestTitle(template, group?.title ?? null);
  const create = useMutation({
    mutationFn: () =>
      client.profiles.create({
        template,
        title: title.trim(),
        ...(measures === null ? {} : { measures: [...measures] }),
        ...(of === undefined ? {} : { area: of.code }),
        ...(group === null ? {} : { group: { strand: group.strand, list: group.list, code: group.code } }),
      }),
    onSuccess: async (recipe) => {
      await cache.invalidateQueries();
      navigate({ screen: 'profiles', profile: recipe.id, area: of?.code ?? null, section: null });
    },
  });
  const needsGroup = template === 'community' && group === null;
  const missing = missingOf({ needsGroup, hasTitle: title.trim() !== '', hasMeasures: measures?.length !== 0 });
  const isReady = missing === null && !create.isPending;
  return (
    <>
      <WindowTitle title="New profile" />
      <Form
        className="new-profile"
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) create.mutate();
        }}
      >
        <PageHead
          title="New profile"
          facts="Choose what it is for and of whom. Its words, order, looks and dates can be changed afterwards."
          actions={
            <>
              <Button onPress={() => navigate({ screen: 'profiles', profile: null, area: null, section: null })}>
                Cancel
              </Button>
              <SubmitButton kind="primary" isPending={create.isPending} isDisabled={!isReady}>
                Create profile
              </SubmitButton>
            </>
          }
        />
        {missing !== null && (
          <p className="new-profile-missing" role="status">
            Before it can be created: {missing}.
          </p>
        )}
        {create.isError && <Note tone="danger">{failureText(create.error)}</Note>}
        <div className="new-profile-body">
          <Panel label="What is it for" className="new-profile-kind" isScrollable>
            <div className="panel-head">
              <h2>What is it for?</h2>
            </div>
            <TemplateGallery chosen={template} onChoose={setTemplate} />
          </Panel>
          <Panel label="About whom and where" className="new-profile-about" isScrollable>
            <div className="panel-head">
              <h2>About whom, and where?</h2>
            </div>
            <div className="new-profile-fields">
              <GroupSearch groups={groups.data ?? []} chosen={group} onChoose={setGroup} />
              {needsGroup && <p className="form-error">A community profile is about one group: choose it here.</p>}
              <AreaSearch areas={areas} chosen={of?.code ?? ''} onChoose={setArea} />
              <TextField className="form-field" value={title} onChange={setTypedTitle}>
                <Label>Title</Label>
                <Input className="text-input" />
              </TextField>
              <Asked query={options} loading="Reading the measures…">
                {(found) => (
                  <CheckboxGroup
                    className="measure-choice"
                    value={[...(measures ?? found.measures.map(({ id }) => id))]}
                    onChange={setMeasures}
                  >
                    <Label>Measures</Label>
                    {found.measures.map(({ id, title: name, period }) => (
                      <CheckboxField key={id} value={id} className="check-field">
                        <CheckboxButton className="check">
                          <span className="check-box" aria-hidden="true" />
                          <span>
                            {name} <span className="muted small">{period}</span>
                          </span>
                        </CheckboxButton>
                      </CheckboxField>
                    ))}
                  </CheckboxGroup>
                )}
              </Asked>
            </div>
          </Panel>
        </div>
      </Form>
    </>
  );
}

interface Wanted {
  readonly needsGroup: boolean;
  readonly hasTitle: boolean;
  readonly hasMeasures: boolean;
}

/** What is still to be given before the profile can be created; null where nothing is. */
function missingOf({ needsGroup, hasTitle, hasMeasures }: Wanted): string | null {
  const missing = [
    ...(needsGroup ? ['choose the group that it is about'] : []),
    ...(hasTitle ? [] : ['give it a title']),
    ...(hasMeasures ? [] : ['tick at least one measure']),
  ];
  return missing.length === 0 ? null : formatList(missing);
}
