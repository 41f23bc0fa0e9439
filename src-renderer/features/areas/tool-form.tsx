import type { ReactElement } from 'react';
import { assertNever } from '../../../shared/base/assert-never.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import type { AreaPick } from '../../../shared/model/custom-area.ts';
import { Button } from '../../ui/button.tsx';
import type { AreaEditorProps } from './area-editor-props.ts';
import { CircleTool } from './circle-tool.tsx';
import { LargerTool } from './larger-tool.tsx';
import { ListTool } from './list-tool.tsx';
import { OutlineFile } from './outline-file.tsx';

interface ToolFormProps extends AreaEditorProps {
  readonly onTake: (pick: AreaPick) => void;
}

/** What the chosen way of choosing asks for. */
export function ToolForm(props: ToolFormProps): ReactElement {
  const { tool, edit, known, ground, corners, onUndoCorner, onFinishRing, circle, onCircle, onTake } = props;
  const [one, several] = areaWords[edit.geography.kind];
  switch (tool) {
    case 'pick':
      return (
        <p className="tool-hint small muted">
          {ground.outlines === null
            ? `Choose ${several} in the list, or all of a larger area on the map.`
            : `Choose each ${one} in the list or on the map; choosing it again takes it out.`}
        </p>
      );
    case 'larger':
      return <LargerTool known={known} edit={edit} onTake={onTake} />;
    case 'circle':
      return <CircleTool circle={circle} onCircle={onCircle} onTake={onTake} />;
    case 'draw':
      return (
        <div className="tool-form">
          <p className="small muted">
            Press each corner on the map. Without a mouse, choose in the list, take all within a distance, or bring an
            outline in a file.
          </p>
          <div className="tool-row">
            <Button isDisabled={corners < 3} onPress={onFinishRing}>
              Close the outline
            </Button>
            <Button kind="quiet" isDisabled={corners === 0} onPress={onUndoCorner}>
              Take back a corner
            </Button>
          </div>
          <OutlineFile onTake={onTake} />
        </div>
      );
    case 'list':
      return <ListTool geography={edit.geography} onTake={onTake} />;
    default:
      return assertNever(tool);
  }
}
