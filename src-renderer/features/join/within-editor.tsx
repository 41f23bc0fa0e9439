import type { ReactElement } from 'react';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Dataset } from '../../../shared/model/dataset.ts';
import type { WithinPair } from '../../../shared/model/join-plan.ts';
import { Chooser } from '../../ui/chooser.tsx';
import type { Tables } from './use-tables.ts';

interface WithinEditorProps {
  readonly pair: WithinPair;
  readonly rights: readonly string[];
  readonly tables: Tables;
  readonly onPair: (label: string, pair: WithinPair) => void;
}

/** Which boundaries the points of the left are placed in, and the right side's column of those areas' codes. */
export function WithinEditor({ pair, rights, tables, onPair }: WithinEditorProps): ReactElement {
  const boundaries = tables.list.filter(({ dataset }) => dataset.kind === 'boundaries');
  return (
    <div className="pair-columns">
      <p className="small muted">
        Where “{pair.x}” and “{pair.y}” lie, by{' '}
        {pair.system === 'wgs84' ? 'longitude and latitude' : 'British National Grid'}
      </p>
      <Chooser
        label="Boundaries"
        choices={boundaries.map(({ dataset }) => ({ id: dataset.id, title: dataset.title }))}
        chosen={pair.boundaries}
        onChoose={(id) => onPair(`Points in ${tables.titleOf(id)}`, { ...pair, boundaries: id })}
      />
      <Chooser
        label="Their codes, on the right"
        choices={rights.map((name) => ({ id: name, title: name }))}
        chosen={pair.right}
        onChoose={(right) => onPair(`Right column: ${right}`, { ...pair, right })}
      />
    </div>
  );
}

/** The ways in which a table's own points can be placed in the boundaries that the workspace has. */
export function withinPairs(left: Dataset | undefined, tables: Tables, right: string): readonly WithinPair[] {
  const [boundaries] = tables.list.filter(({ dataset }) => dataset.kind === 'boundaries');
  if (left === undefined || boundaries === undefined) return [];
  const of = (kind: ColumnRole['kind']): string | undefined =>
    Object.entries(left.roles).find(([, role]) => role.kind === kind)?.[0];
  const found = [
    { x: of('longitude'), y: of('latitude'), system: 'wgs84' as const },
    { x: of('easting'), y: of('northing'), system: 'british-national-grid' as const },
  ];
  return found.flatMap(({ x, y, system }) =>
    x === undefined || y === undefined
      ? []
      : [{ by: 'within' as const, x, y, system, boundaries: boundaries.dataset.id, right }],
  );
}
