import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { severalAreas } from '../../../shared/geography/geography-words.ts';
import { areaCodeSchema } from '../../../shared/model/area.ts';
import type { BoundarySet } from '../../../shared/model/gazetteer.ts';
import { failureText } from '../../client/failure-text.ts';
import { useEngine } from '../../client/queries.ts';
import { OutlineMap } from '../../maps/outline-map.tsx';
import { dispatch } from '../../state/app-store.ts';
import { Asked } from '../../ui/asked.tsx';
import { Button } from '../../ui/button.tsx';
import { Chooser } from '../../ui/chooser.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import type { AreasKnown } from './areas-known.ts';
import { changeWords } from './change-words.ts';
import { useTitles } from './use-titles.ts';

/** Which outlines the workspace draws and counts by, and the way to others, with what would change said first. */
export function AreasInUse({ known }: { readonly known: AreasKnown }): ReactElement {
  const { workspace, gazetteer, larger, options } = known;
  const inUse = gazetteer.boundaries.find(({ dataset }) => dataset === workspace.boundaries);
  const others = gazetteer.boundaries.filter(({ dataset }) => dataset !== workspace.boundaries);
  const [whole] = options.areas;
  const titleOf = useTitles();
  return (
    <div className="in-use">
      <Panel label="Areas in use" className="in-use-now" isScrollable>
        <div className="place-words">
          <h2>
            {workspace.wholeName} in {workspace.areas} {inUse === undefined ? 'areas' : severalAreas(inUse.geography)}
          </h2>
          <p className="small muted">Every measure, map and profile of this workspace counts by these areas.</p>
        </div>
        <div className="in-use-map">
          <OutlineMap boundaries={larger} label={`${workspace.wholeName} and its ${String(workspace.areas)} areas`} />
        </div>
        <dl className="facts in-use-facts">
          <dt>Boundaries</dt>
          <dd>{titleOf(workspace.boundaries)}</dd>
          <dt>Whole</dt>
          <dd>
            {whole?.name} <span className="code muted">{whole?.code}</span>
          </dd>
          <dt>Said on every map</dt>
          <dd>{options.boundariesNote === '' ? 'Nothing' : options.boundariesNote}</dd>
        </dl>
      </Panel>
      <Panel label="Use another boundary file" className="in-use-other" isScrollable>
        <div className="place-words">
          <h2>Use another boundary file</h2>
        </div>
        {others.length === 0 ? (
          <p className="empty">
            No other boundaries are held. Add a boundary file in the Library, such as the wards or LSOAs that the Office
            for National Statistics publishes, and it can be used here.
          </p>
        ) : (
          <OtherAreas known={known} inUse={inUse} others={others} titleOf={titleOf} />
        )}
      </Panel>
    </div>
  );
}

interface OtherAreasProps {
  readonly known: AreasKnown;
  readonly inUse: BoundarySet | undefined;
  readonly others: readonly BoundarySet[];
  readonly titleOf: (id: string) => string;
}

function OtherAreas({ known, inUse, others, titleOf }: OtherAreasProps): ReactElement {
  const { client, queries } = useEngine();
  const cache = useQueryClient();
  const { options, workspace } = known;
  const [whole] = options.areas;
  const [dataset, setDataset] = useState(others[0]?.dataset ?? '');
  const [code, setCode] = useState(String(whole?.code ?? ''));
  const [name, setName] = useState(whole?.name ?? '');
  const [note, setNote] = useState('');
  const [isUsing, setIsUsing] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const chosen = others.find((set) => set.dataset === dataset);
  const outlines = useQuery({
    ...queries.places.outlines.queryOptions({ input: { dataset } }),
    enabled: chosen !== undefined,
  });
  const parsed = areaCodeSchema.safeParse(code.trim());
  const take = async (
    id: string,
    as: { code: string; name: string; note: string },
    undo?: () => void,
  ): Promise<void> => {
    setIsUsing(true);
    setFailure(null);
    try {
      await client.places.useAreas({
        dataset: id,
        whole: { code: areaCodeSchema.parse(as.code), name: as.name },
        note: as.note,
      });
      await cache.invalidateQueries();
      dispatch({ kind: 'toast-shown', text: `${titleOf(id)} is in use.`, ...(undo === undefined ? {} : { undo }) });
    } catch (error) {
      setFailure(error instanceof Error ? failureText(error) : String(error));
    } finally {
      setIsUsing(false);
    }
  };
  const back = (): void => {
    void take(workspace.boundaries, {
      code: String(whole?.code ?? ''),
      name: whole?.name ?? '',
      note: options.boundariesNote,
    });
  };
  return (
    <div className="tool-form in-use-form">
      <Chooser
        label="Boundaries"
        chosen={dataset}
        choices={others.map((set) => ({
          id: set.dataset,
          title: titleOf(set.dataset),
          detail: `${String(set.areas)} ${severalAreas(set.geography)}`,
        }))}
        onChoose={setDataset}
      />
      <div className="in-use-map">
        <Asked query={outlines} loading="Drawing the outlines…">
          {(drawn) => <OutlineMap boundaries={drawn} label={titleOf(dataset)} />}
        </Asked>
      </div>
      <div className="tool-row">
        <TextField className="form-field tool-grow" value={name} onChange={setName}>
          <Label>Together they make</Label>
          <Input className="text-input" />
        </TextField>
        <TextField className="form-field" value={code} onChange={setCode} isInvalid={!parsed.success}>
          <Label>Its area code</Label>
          <Input className="text-input code" />
        </TextField>
      </div>
      <TextField className="form-field" value={note} onChange={setNote}>
        <Label>To be said on every map</Label>
        <Input
          className="text-input"
          placeholder="Such as Contains National Statistics and OS data © Crown copyright"
        />
      </TextField>
      {chosen !== undefined && (
        <Note tone="info">
          <b>What will change</b>
          <ul className="draft-says">
            {changeWords({
              from: inUse,
              to: chosen,
              measures: options.measures.length,
              profiles: workspace.profiles,
            }).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Note>
      )}
      {failure !== null && <Note tone="danger">{failure}</Note>}
      <div className="tool-row">
        <Button
          kind="primary"
          isPending={isUsing}
          isDisabled={!parsed.success || name.trim() === '' || chosen === undefined}
          onPress={() => void take(dataset, { code: code.trim(), name: name.trim(), note: note.trim() }, back)}
        >
          Use these areas
        </Button>
      </div>
    </div>
  );
}
