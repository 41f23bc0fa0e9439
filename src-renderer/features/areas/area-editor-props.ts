import type { UseQueryResult } from '@tanstack/react-query';
import type { AreaDraft } from '../../../shared/model/custom-area.ts';
import type { AreaEdit } from './area-edit.ts';
import type { AreasKnown } from './areas-known.ts';
import type { Circle } from './circle.ts';
import type { Tool } from './tool.ts';
import type { Ground } from './use-areas.ts';

export interface AreaEditorProps {
  readonly known: AreasKnown;
  readonly ground: Ground;
  readonly edit: AreaEdit;
  readonly draft: UseQueryResult<AreaDraft>;
  readonly tool: Tool;
  readonly onTool: (tool: Tool) => void;
  /** How many corners of an outline are drawn. */
  readonly corners: number;
  readonly onUndoCorner: () => void;
  readonly onFinishRing: () => void;
  readonly circle: Circle | null;
  readonly onCircle: (circle: Circle | null) => void;
}
