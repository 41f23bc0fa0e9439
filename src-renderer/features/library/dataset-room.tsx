import './column-tools.css';
import type { ReactElement } from 'react';
import type { DatasetSummary } from '../../../shared/model/dataset.ts';
import type { SourceState } from '../../../shared/model/source-state.ts';
import { navigate } from '../../app/use-route.ts';
import { ColumnInspector } from './column-inspector.tsx';
import { DatasetPreview } from './dataset-preview.tsx';
import { SourceChanges } from './source-changes.tsx';
import { useArrangement } from './use-arrangement.ts';

interface DatasetRoomProps {
  readonly summary: DatasetSummary;
  readonly source: SourceState | undefined;
  readonly column: string | null;
  /** Whether the versions of its extract are compared in place of its rows. */
  readonly isCompared: boolean;
  readonly onCompare: (isOn: boolean) => void;
}

/** A dataset's rows with what its columns hold; both share how the rows are arranged. */
export function DatasetRoom({ summary, source, column, isCompared, onCompare }: DatasetRoomProps): ReactElement {
  const arranging = useArrangement(summary.dataset.id);
  return (
    <>
      {isCompared ? (
        <SourceChanges summary={summary} onClose={() => onCompare(false)} />
      ) : (
        <DatasetPreview
          summary={summary}
          source={source}
          onChanges={() => onCompare(true)}
          column={column}
          onColumn={(chosen) => navigate({ screen: 'library', dataset: summary.dataset.id, column: chosen })}
          arranging={arranging}
        />
      )}
      <ColumnInspector summary={summary} column={column} arranging={arranging} />
    </>
  );
}
