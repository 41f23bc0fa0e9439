import './charts-bar.css';
import './points.css';
import type { ReactElement } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { startSentence } from '../../../shared/base/format-words.ts';
import { CompactChooser } from '../../ui/chooser.tsx';
import { changeLook } from './look-store.ts';
import type { PointsShown } from './use-points.ts';

interface PointsHeadProps {
  readonly shown: PointsShown;
  readonly areaKind: string;
}

/** What stands in the list beside the map, areas or places, and which kind of places is shown. */
export function PointsHead({ shown: { look, kinds }, areaKind }: PointsHeadProps): ReactElement {
  return (
    <div className="points-head">
      <ToggleButtonGroup
        className="charts-choice"
        aria-label="Listed"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[look.isListed ? 'places' : 'areas']}
        onSelectionChange={(keys) => changeLook({ points: { ...look, isListed: keys.has('places') } })}
      >
        <ToggleButton id="areas" className="charts-button">
          {startSentence(`${areaKind}s`)}
        </ToggleButton>
        <ToggleButton id="places" className="charts-button">
          Places
        </ToggleButton>
      </ToggleButtonGroup>
      {kinds.length > 0 && (
        <CompactChooser
          label="Kind of place"
          chosen={look.kind ?? ''}
          choices={[{ id: '', title: 'All kinds' }, ...kinds.map((kind) => ({ id: kind, title: kind }))]}
          onChoose={(id) => changeLook({ points: { ...look, kind: id === '' ? null : id } })}
        />
      )}
    </div>
  );
}
