import type { ReactElement } from 'react';
import { assertNever } from '../../../shared/base/assert-never.ts';
import { severalAreas } from '../../../shared/geography/geography-words.ts';
import type { CustomArea } from '../../../shared/model/custom-area.ts';
import type { AreasView } from '../../app/route.ts';
import { navigate } from '../../app/use-route.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHead } from '../../ui/panel.tsx';
import { newArea } from './area-edit.ts';
import type { AreasKnown } from './areas-known.ts';
import type { AreasRoute } from './areas-route.ts';
import { setEdit, useEdit } from './edit-store.ts';
import { PlaceSearch } from './place-search.tsx';
import { ownAreasWords } from './place-words.ts';
import { buildingGeographies } from './small-areas.ts';
import { useEditCommands } from './use-edit-commands.ts';

interface AreasHeadProps {
  readonly route: AreasRoute;
  readonly known: AreasKnown;
}

/** What the screen holds, the way to find a place, and what can be done with areas. */
export function AreasHead({ route, known }: AreasHeadProps): ReactElement {
  const { workspace, gazetteer, own } = known;
  const edit = useEdit(workspace.path);
  const [smallest] = buildingGeographies(gazetteer);
  const inUse = gazetteer.boundaries.find(({ dataset }) => dataset === workspace.boundaries);
  const commands = useEditCommands(route, known);
  const isMaking = edit !== null && route.view === null && route.place === null;
  const facts = isMaking
    ? `Made of whole ${severalAreas(edit.geography)}; nothing is kept until you save it`
    : `${workspace.wholeName} in ${String(workspace.areas)} ${inUse === undefined ? 'areas' : severalAreas(inUse.geography)}`;
  const begin = (): void => {
    if (smallest !== undefined && edit === null) setEdit(workspace.path, newArea(smallest));
    navigate({ ...route, view: null, area: null, place: null });
  };
  return (
    <>
      <PageHead
        title={isMaking ? (edit.id === null ? 'New area' : `Change ${edit.name}`) : titleOf(route.view, own)}
        facts={facts}
        actions={
          isMaking ? (
            <>
              <Button onPress={commands.leave}>Leave without saving</Button>
              <Button kind="primary" isPending={commands.isSaving} shortcut="Ctrl ⏎" onPress={commands.save}>
                Save area
              </Button>
            </>
          ) : (
            <>
              <PlaceSearch key={route.place ?? ''} route={route} />
              <Button
                kind={route.view === null ? 'primary' : 'secondary'}
                icon="plus"
                isDisabled={smallest === undefined}
                onPress={begin}
              >
                {edit === null ? 'New area' : 'Back to the area being made'}
              </Button>
            </>
          )
        }
      />
      {commands.failure !== null && (
        <div className="areas-failure">
          <Note tone="danger">{commands.failure}</Note>
        </div>
      )}
    </>
  );
}

function titleOf(view: AreasView | null, own: readonly CustomArea[]): string {
  switch (view) {
    case 'in-use':
      return 'The areas in use';
    case 'conversions':
      return 'Carry counts to other areas';
    case 'known':
      return 'What this workspace knows of places';
    case 'map':
    case null:
      return ownAreasWords(own);
    default:
      return assertNever(view);
  }
}
