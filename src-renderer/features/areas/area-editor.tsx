import type { ReactElement } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { startSentence } from '../../../shared/base/format-words.ts';
import { severalAreas } from '../../../shared/geography/geography-words.ts';
import type { AreaPick } from '../../../shared/model/custom-area.ts';
import { Chooser } from '../../ui/chooser.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RestoredNote } from '../../ui/restored-note.tsx';
import { addStep } from './area-edit.ts';
import type { AreaEditorProps } from './area-editor-props.ts';
import { DraftNotes } from './draft-notes.tsx';
import { isRestored, setEdit } from './edit-store.ts';
import { Segmented } from './segmented.tsx';
import { buildingGeographies, geographyKey } from './small-areas.ts';
import { StepList } from './step-list.tsx';
import { tools, toolTitles } from './tool.ts';
import { ToolForm } from './tool-form.tsx';

const doesWords = [
  { id: 'add', title: 'Add' },
  { id: 'subtract', title: 'Take out' },
  { id: 'keep-common', title: 'Keep only' },
] as const;

/** Name, what the area is made of, the tools, and every step so far with what came of it. */
export function AreaEditor(props: AreaEditorProps): ReactElement {
  const { known, edit, draft, tool, onTool } = props;
  const { path } = known.workspace;
  const geographies = buildingGeographies(known.gazetteer);
  const take = (pick: AreaPick): void => setEdit(path, addStep(edit, { does: edit.does, pick }));
  return (
    <Panel label="How it is made" className="editor" isScrollable>
      <h2 className="only-read">How it is made</h2>
      <RestoredNote what="area" isShown={isRestored(path, edit)} />
      <div className="editor-names">
        <TextField className="form-field" value={edit.name} onChange={(name) => setEdit(path, { ...edit, name })}>
          <Label>Name</Label>
          <Input id="area-name" className="text-input" placeholder="Such as Around Dean Gardens" />
        </TextField>
        <Chooser
          label="Made of whole"
          chosen={geographyKey(edit.geography)}
          choices={geographies.map((each) => ({ id: geographyKey(each), title: startSentence(severalAreas(each)) }))}
          onChoose={(key) => {
            const geography = geographies.find((each) => geographyKey(each) === key);
            if (geography !== undefined) setEdit(path, { ...edit, geography });
          }}
        />
      </div>
      <Segmented
        label="Choose areas by"
        choices={tools.map((id) => ({ id, title: toolTitles[id] }))}
        chosen={tool}
        onChoose={onTool}
      />
      {tool !== 'pick' && (
        <Segmented
          label="What is chosen next"
          choices={doesWords}
          chosen={edit.does}
          onChoose={(does) => setEdit(path, { ...edit, does })}
        />
      )}
      <ToolForm {...props} onTake={take} />
      <StepList known={known} edit={edit} all={props.ground.all} />
      <DraftNotes draft={draft} />
    </Panel>
  );
}
