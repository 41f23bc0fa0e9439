import { skipToken, useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import type { FoundPlace, NearPlace } from '../../../shared/model/custom-area.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import { navigate } from '../../app/use-route.ts';
import { useEngine } from '../../client/queries.ts';
import { type Extent, extentOf } from '../../maps/boundary-extent.ts';
import { type MapDrawing, noDrawing, noMarks, type PickMarks } from '../../maps/pick-marks.ts';
import { announce } from '../../state/app-store.ts';
import { Asked } from '../../ui/asked.tsx';
import { IconButton } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { AreasKnown } from './areas-known.ts';
import type { AreasRoute } from './areas-route.ts';
import { describeArea } from './describe-area.ts';
import { FoundList } from './found-list.tsx';
import { MapPanel } from './map-panel.tsx';
import { OwnAreaPanel } from './own-area-panel.tsx';
import { OwnList } from './own-list.tsx';
import { PlacePanel } from './place-panel.tsx';
import { sizeWords } from './place-words.ts';
import { marksOf, marksOfLarger, residentsIn } from './small-areas.ts';
import { ThreePanes } from './three-panes.tsx';
import { type Ground, useDraft } from './use-areas.ts';

interface PlaceBoardProps {
  readonly route: AreasRoute;
  readonly known: AreasKnown;
  readonly ground: Ground;
}

/** Looking: the place that was found, or the area that was kept, on the map. */
export function PlaceBoard({ route, known, ground }: PlaceBoardProps): ReactElement {
  const { queries } = useEngine();
  const [pane, setPane] = useState<'list' | 'map' | 'detail'>('list');
  const [chosen, setChosen] = useState({ text: '', index: 0 });
  const [near, setNear] = useState<readonly NearPlace[]>([]);
  const text = route.place;
  const found = useQuery(queries.places.find.queryOptions({ input: text === null ? skipToken : { text } }));
  const index = chosen.text === text ? chosen.index : 0;
  const place = text === null ? undefined : found.data?.[index];
  const open = text === null ? known.own.find(({ id }) => id === route.area) : undefined;
  const draft = useDraft(ground.geography, open?.steps ?? []);
  const members = open === undefined ? [] : (draft.data?.members ?? []);
  const marks =
    place !== undefined
      ? placeMarks(place, ground)
      : ground.outlines === null
        ? marksOfLarger(members, ground.all, ground.larger)
        : marksOf(members);
  const title = place?.title ?? open?.name ?? `${known.workspace.wholeName} and its areas`;
  const focus = useMemo(() => focusOn(place, near), [place, near]);
  const visit = (code: string): void => announce(describeArea(code, ground));
  const openArea = (area: string): void => {
    setPane('detail');
    navigate({ ...route, area });
  };
  const list =
    text === null ? (
      <OwnList own={known.own} open={route.area} ground={ground} onOpen={openArea} />
    ) : (
      <Panel label="Places found" className="own-panel">
        <div className="panel-head">
          <h2>{found.data === undefined ? `Looking for “${text}”` : foundWords(found.data.length, text)}</h2>
          <span className="spring" />
          <IconButton
            icon="close"
            label="Back to areas of your own"
            onPress={() => navigate({ ...route, place: null })}
          />
        </div>
        <Asked query={found} loading={`Looking for “${text}”…`}>
          {(places) => (
            <FoundList
              label="Places found"
              text={text}
              places={places}
              chosen={index}
              onChoose={(next) => {
                setChosen({ text, index: next });
                setPane('detail');
                setNear([]);
              }}
            />
          )}
        </Asked>
      </Panel>
    );
  const detail =
    place !== undefined ? (
      <PlacePanel
        key={`${place.title} ${String(index)}`}
        place={place}
        known={known}
        route={route}
        onNear={setNear}
        onMap={() => setPane('map')}
      />
    ) : open !== undefined ? (
      <OwnAreaPanel key={open.id} area={open} draft={draft} known={known} route={route} />
    ) : (
      <Panel label="Details" className="own-panel">
        <p className="empty">
          {text === null
            ? 'Choose an area of your own, or find a place: its areas at every level, and what is near it, are told here.'
            : 'Choose a place on the left to see the areas that it lies in.'}
        </p>
      </Panel>
    );
  return (
    <ThreePanes
      shown={pane}
      onShow={setPane}
      list={{ title: text === null ? 'Areas' : 'Places', content: list }}
      map={{
        title: 'Map',
        content: (
          <MapPanel
            ground={ground}
            title={title}
            subtitle={
              place?.says ??
              (open === undefined
                ? 'Find a place, or choose an area of your own.'
                : sizeWords({ ...open, residents: residentsIn(open.members, ground.all) }))
            }
            marks={marks}
            drawing={placeDrawing(place, near)}
            focus={focus}
            shows={place !== undefined ? 'a place' : open === undefined ? 'nothing' : 'an area'}
            note={known.options.boundariesNote}
            does="says what it is"
            isBusy={draft.isPlaceholderData}
            onPress={({ code }) => {
              if (code !== null) visit(code);
            }}
            onVisit={visit}
            onList={() => document.querySelector<HTMLElement>('.own-panel [role="option"]')?.focus()}
          />
        ),
      }}
      detail={{ title: place === undefined ? 'Area' : 'Place', content: detail }}
    />
  );
}

function foundWords(count: number, text: string): string {
  return count === 0 ? `No place for “${text}”` : startSentence(`${countedNoun(count, 'place')} for “${text}”`);
}

/** The smallest areas drawn that the place lies in, themselves or all the small areas that they are made of; several for a postcode sector. */
function placeMarks({ areas }: FoundPlace, { outlines, larger, all }: Ground): PickMarks {
  const drawn = new Set((outlines ?? larger).features.map(({ properties }) => properties.code));
  const parts = areas.map((area) => ({
    kind: area.kind,
    codes: drawn.has(area.code)
      ? [String(area.code)]
      : all.filter(({ within }) => within === area.name).map(({ code }) => String(code)),
  }));
  const first = parts.find(({ codes }) => codes.length > 0);
  return { ...noMarks, whole: parts.filter(({ kind }) => kind === first?.kind).flatMap(({ codes }) => codes) };
}

/** About 400 metres, so that a single place is not brought too close. */
const around = 0.004;

function focusOn(place: FoundPlace | undefined, near: readonly NearPlace[]): Extent | null {
  if (place === undefined || place.position === null) return null;
  const [x, y] = place.position;
  return extentOf([[x - around, y - around], [x + around, y + around], ...near.map(({ position }) => position)]);
}

function placeDrawing(place: FoundPlace | undefined, near: readonly NearPlace[]): MapDrawing {
  if (place === undefined) return noDrawing;
  const here = place.position === null ? [] : [{ at: place.position, label: '★' }];
  return {
    ...noDrawing,
    places: [...near.map(({ position }, index) => ({ at: position, label: String(index + 1) })).toReversed(), ...here],
  };
}
