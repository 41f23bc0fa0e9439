import { type ReactElement, useState } from 'react';
import { areaWords } from '../../../shared/geography/area-level.ts';
import type { Position } from '../../../shared/model/custom-area.ts';
import { noDrawing } from '../../maps/pick-marks.ts';
import type { MapPress } from '../../maps/use-zooming-map.ts';
import { announce } from '../../state/app-store.ts';
import { addStep, type AreaEdit, pickOne } from './area-edit.ts';
import { AreaEditor } from './area-editor.tsx';
import type { AreasKnown } from './areas-known.ts';
import type { AreasRoute } from './areas-route.ts';
import type { Circle } from './circle.ts';
import { setEdit } from './edit-store.ts';
import { MapPanel } from './map-panel.tsx';
import { describeArea } from './describe-area.ts';
import { sizeWords } from './place-words.ts';
import { marksOf, marksOfLarger } from './small-areas.ts';
import { SmallAreaList } from './small-area-list.tsx';
import { ThreePanes } from './three-panes.tsx';
import type { Tool } from './tool.ts';
import { type Ground, useDraft } from './use-areas.ts';

interface AreaBuilderProps {
  readonly route: AreasRoute;
  readonly known: AreasKnown;
  readonly ground: Ground;
  readonly edit: AreaEdit;
}

/** Making: every area in a list and on the map, and the tools that choose many at once. */
export function AreaBuilder({ known, ground, edit }: AreaBuilderProps): ReactElement {
  const { path } = known.workspace;
  const [pane, setPane] = useState<'list' | 'map' | 'detail'>('detail');
  const [tool, setTool] = useState<Tool>('pick');
  const [ring, setRing] = useState<readonly Position[]>([]);
  const [circle, setCircle] = useState<Circle | null>(null);
  const draft = useDraft(edit.geography, edit.steps);
  const members = draft.data?.members ?? [];
  const chosen = new Set<string>(members.map(({ code }) => code));
  const isDrawing = tool === 'draw';
  const [one, several] = areaWords[edit.geography.kind];

  const toggle = (codes: readonly string[]): void => {
    const isAdded = codes.some((code) => !chosen.has(code));
    setEdit(path, pickOne(edit, 'codes', isAdded ? codes.filter((code) => !chosen.has(code)) : codes, isAdded));
    announce(
      `${isAdded ? 'Added' : 'Taken out'}: ${codes.length === 1 ? describeArea(codes[0] ?? '', ground) : `${String(codes.length)} ${several}`}`,
    );
  };
  const toggleLarger = (code: string): void => {
    const name = ground.larger.features.find(({ properties }) => properties.code === code)?.properties.name ?? code;
    const within = ground.all.filter((area) => area.within === name);
    const isAdded = within.some((area) => !chosen.has(area.code));
    setEdit(path, pickOne(edit, 'areas', [code], isAdded));
    announce(`${isAdded ? 'Added' : 'Taken out'}: ${name}`);
  };
  const finishRing = (): void => {
    if (ring.length < 3) return;
    setEdit(path, addStep(edit, { does: edit.does, pick: { by: 'polygon', ring: [...ring] } }));
    setRing([]);
    setTool('pick');
    announce('The outline is closed.');
  };
  const press = ({ code, at }: MapPress): void => {
    if (isDrawing) setRing([...ring, at]);
    else if (code === null) return;
    else if (ground.outlines === null) toggleLarger(code);
    else toggle([code]);
  };
  const drawKey = (key: string): boolean => {
    if (!isDrawing) return false;
    if (key === 'Enter') finishRing();
    else if (key === 'Backspace') setRing(ring.slice(0, -1));
    else if (key === 'Escape') setRing([]);
    else return false;
    return true;
  };
  return (
    <ThreePanes
      shown={pane}
      onShow={setPane}
      list={{
        title: 'List',
        content: <SmallAreaList ground={ground} chosen={chosen} onToggle={toggle} />,
      }}
      map={{
        title: 'Map',
        content: (
          <MapPanel
            ground={ground}
            title={draft.data === undefined ? 'Working out the area…' : sizeWords(draft.data)}
            subtitle={
              isDrawing
                ? 'Press each corner on the map, then close the outline.'
                : ground.outlines === null
                  ? `No outlines of ${several} are held, so the map shows larger areas. Press one to choose every ${one} in it.`
                  : `Press ${one === 'LSOA' || one === 'MSOA' ? `an ${one}` : `a ${one}`} to add it or take it out.`
            }
            marks={ground.outlines === null ? marksOfLarger(members, ground.all, ground.larger) : marksOf(members)}
            drawing={{ ...noDrawing, ring, isOpen: true, ...drawnCircle(tool, circle) }}
            focus={null}
            shows="an area"
            note={known.options.boundariesNote}
            does={isDrawing ? 'closes the outline' : 'adds one or takes it out'}
            isBusy={draft.isPlaceholderData}
            onPress={press}
            onVisit={(code) => announce(`${describeArea(code, ground)}${chosen.has(code) ? ', chosen' : ''}`)}
            onList={() => document.querySelector<HTMLElement>('.small-areas [role="option"]')?.focus()}
            onKey={drawKey}
          />
        ),
      }}
      detail={{
        title: 'How it is made',
        content: (
          <AreaEditor
            known={known}
            ground={ground}
            edit={edit}
            draft={draft}
            tool={tool}
            onTool={(next) => {
              setTool(next);
              if (next !== 'draw') setRing([]);
            }}
            corners={ring.length}
            onUndoCorner={() => setRing(ring.slice(0, -1))}
            onFinishRing={finishRing}
            circle={circle}
            onCircle={setCircle}
          />
        ),
      }}
    />
  );
}

function drawnCircle(tool: Tool, circle: Circle | null): Pick<typeof noDrawing, 'circle' | 'places'> {
  if (tool !== 'circle' || circle === null) return { circle: null, places: [] };
  return {
    circle: { centre: circle.centre, metres: circle.metres },
    places: [{ at: circle.centre, label: '★' }],
  };
}
