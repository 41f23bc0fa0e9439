import { skipToken, useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import type { FoundPlace, NearPlace } from '../../../shared/model/custom-area.ts';
import { formatRoute } from '../../app/route.ts';
import { useEngine } from '../../client/queries.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { Chooser } from '../../ui/chooser.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useMedia } from '../../ui/use-media.ts';
import { addStep, newArea } from './area-edit.ts';
import type { AreasKnown } from './areas-known.ts';
import type { AreasRoute } from './areas-route.ts';
import { setEdit, useEdit } from './edit-store.ts';
import { distanceWords, levelWords } from './place-words.ts';
import { buildingGeographies } from './small-areas.ts';
import { navigate } from '../../app/use-route.ts';

interface PlacePanelProps {
  readonly place: FoundPlace;
  readonly known: AreasKnown;
  readonly route: AreasRoute;
  readonly onNear: (places: readonly NearPlace[]) => void;
  readonly onMap: () => void;
}

const firstRadius = 800;

/** A found place: its areas at every level and how each is known, the way to their figures, and what is near. */
export function PlacePanel({ place, known, route, onNear, onMap }: PlacePanelProps): ReactElement {
  const isTabbed = !useMedia('(min-width: 1024px)');
  const own = place.areas.find(({ code }) => known.options.areas.slice(1).some((area) => area.code === code));
  const [smallest] = buildingGeographies(known.gazetteer);
  const { position } = place;
  const edit = useEdit(known.workspace.path);
  const makeAround = (): void => {
    if (smallest === undefined || position === null) return;
    const pick = { by: 'radius', centre: position, metres: firstRadius, place: place.title } as const;
    const begun = edit ?? { ...newArea(smallest), name: `Around ${place.title}` };
    setEdit(known.workspace.path, addStep(begun, { does: 'add', pick }));
    navigate({ ...route, place: null, area: null });
  };
  return (
    <Panel label={place.title} className="place-panel" isScrollable>
      <div className="place-words">
        <h2>{place.title}</h2>
        <p className="small muted">{place.says}</p>
      </div>
      {place.areas.length > 0 && <PlaceAreas place={place} />}
      <div className="place-actions">
        {own !== undefined && (
          <a className="button button-secondary" href={formatRoute(figuresOf(own.code, known))}>
            {known.workspace.profiles > 0 ? 'Profile of' : 'Figures of'} {own.name}
          </a>
        )}
        {isTabbed && position !== null && <Button onPress={onMap}>Show on map</Button>}
        {position !== null && smallest !== undefined && (
          <Button onPress={makeAround}>{edit === null ? 'New area around it' : 'Add what is around it'}</Button>
        )}
      </div>
      {position === null ? (
        place.areas.length > 0 && (
          <Note tone="info">Its position is not held, so it is not drawn and nothing can be measured from it.</Note>
        )
      ) : (
        <NearPlaces from={position} known={known} onNear={onNear} />
      )}
    </Panel>
  );
}

function figuresOf(code: string, { workspace }: AreasKnown): Parameters<typeof formatRoute>[0] {
  return workspace.profiles > 0
    ? { screen: 'profiles', profile: null, area: code, section: null }
    : { screen: 'explore', measure: null, strand: null, area: code, category: null };
}

function PlaceAreas({ place }: { readonly place: FoundPlace }): ReactElement {
  return (
    <table className="plain-table place-areas">
      <caption className="only-read">Areas that {place.title} lies in</caption>
      <thead>
        <tr>
          <th scope="col">Level</th>
          <th scope="col">Area</th>
        </tr>
      </thead>
      <tbody>
        {place.areas.map((area) => (
          <tr key={`${area.code} ${area.vintage} ${area.method}`}>
            <th scope="row">{levelWords(area)}</th>
            <td>
              <b>{area.name}</b> <span className="code muted">{area.code}</span>
              <span className="place-method">{area.method}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface NearPlacesProps {
  readonly from: NonNullable<FoundPlace['position']>;
  readonly known: AreasKnown;
  readonly onNear: (places: readonly NearPlace[]) => void;
}

const shown = 6;

function NearPlaces({ from, known, onNear }: NearPlacesProps): ReactElement {
  const { queries } = useEngine();
  const { points } = known.gazetteer;
  const [chosen, setChosen] = useState(points[0]?.dataset ?? null);
  const near = useQuery(
    queries.places.nearest.queryOptions({
      input: chosen === null ? skipToken : { dataset: chosen, from, count: shown },
    }),
  );
  useEffect(() => onNear(near.data ?? []), [near.data, onNear]);
  return (
    <section className="near" aria-label="My nearest">
      <h3>My nearest</h3>
      {chosen === null ? (
        <p className="small muted">
          No places are held yet. Add a file of services with coordinates for each, and the nearest are listed here.
        </p>
      ) : (
        <>
          <Chooser
            label="Among"
            chosen={chosen}
            choices={points.map(({ dataset, title, points: count }) => ({
              id: dataset,
              title,
              detail: `${String(count)} places`,
            }))}
            onChoose={setChosen}
          />
          <Asked query={near} loading="Measuring distances…">
            {(places) => (
              <ol className="near-list">
                {places.map(({ name, metres, details }, index) => (
                  <li key={`${name} ${String(metres)}`}>
                    <span className="near-number">{index + 1}</span>
                    <span>
                      <span className="near-name">{name}</span>{' '}
                      <span className="near-details">{details.map(({ value }) => value).join(', ')}</span>
                    </span>
                    <span className="near-metres">{distanceWords(metres)}</span>
                  </li>
                ))}
              </ol>
            )}
          </Asked>
          <p className="tiny muted">Distances are in a straight line; the way on foot is longer.</p>
        </>
      )}
    </section>
  );
}
