import './column-tools.css';
import type { ReactElement } from 'react';
import type { DatasetSummary } from '../../../shared/model/dataset.ts';
import type { SourceState } from '../../../shared/model/source-state.ts';
import { navigate } from '../../app/use-route.ts';
import { ColumnInspector } from './column-inspector.tsx';
import { DatasetPreview } from './dataset-preview.tsx';
import { OverTime } from './over-time.tsx';
import { SourceChanges } from './source-changes.tsx';
import { useArrangement } from './use-arrangement.ts';

interface DatasetRoomProps {
  readonly summary: DatasetSummary;
  readonly source: SourceState | undefined;
  readonly column: string | null;
  readonly look: DatasetLook;
  readonly onLook: (look: DatasetLook) => void;
}

/** What is shown of a dataset: its rows, what another version of its extract would change, or its counts by period. */
export type DatasetLook = 'rows' | 'changes' | 'over-time';

/** A dataset's rows with what its columns hold; both share how the rows are arranged. */
export function DatasetRoom({ summary, source, column, look, onLook }: DatasetRoomProps): ReactElement {
  const arranging = useArrangement(summary.dataset.id);
  return (
    <>
      {look === 'changes' && <SourceChanges summary={summary} onClose={() => onLook('rows')} />}
      {look === 'over-time' && <OverTime summary={summary} onClose={() => onLook('rows')} />}
      {look === 'rows' && (
        <DatasetPreview
          summary={summary}
          source={source}
          onChanges={() => onLook('changes')}
          column={column}
          onColumn={(chosen) => navigate({ screen: 'library', dataset: summary.dataset.id, column: chosen })}
          arranging={arranging}
        />
      )}
      <ColumnInspector summary={summary} column={column} arranging={arranging} />
    </>
  );
}
