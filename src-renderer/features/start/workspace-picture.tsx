import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { WorkspaceSummary } from '../../../shared/model/workspace.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { useEngine } from '../../client/queries.ts';
import { OutlineMap } from '../../maps/outline-map.tsx';
import { Button } from '../../ui/button.tsx';
import { describePolicy } from '../../ui/describe-policy.ts';

interface WorkspacePictureProps {
  readonly workspace: WorkspaceSummary;
  readonly onOpen: () => void;
}

/** The open workspace at a glance: its areas, and how much is in it. */
export function WorkspacePicture({ workspace, onOpen }: WorkspacePictureProps): ReactElement {
  const { queries } = useEngine();
  const boundaries = useQuery(queries.explore.boundaries.queryOptions());
  const figures = [
    [workspace.datasets, 'datasets'],
    [workspace.partners, 'partners'],
    [workspace.joins, 'joins'],
    [workspace.profiles, 'profiles'],
  ] as const;
  return (
    <>
      <p className="tiny muted">Open workspace</p>
      <h2 className="start-name">{workspace.title}</h2>
      <p className="small muted">
        {workspace.wholeName} · {workspace.areas} {workspace.areaKind}s{workspace.synthetic ? ' · synthetic data' : ''}
      </p>
      <div className="start-map">
        {boundaries.data !== undefined && (
          <OutlineMap
            boundaries={boundaries.data}
            label={`${workspace.wholeName} and its ${String(workspace.areas)} ${workspace.areaKind}s`}
          />
        )}
      </div>
      <dl className="start-figures">
        {figures.map(([value, label]) => (
          <div key={label}>
            <dd>{formatNumber(value)}</dd>
            <dt>{label}</dt>
          </div>
        ))}
      </dl>
      <p className="small muted">Disclosure policy: {describePolicy(workspace.policy)}.</p>
      <div className="start-open">
        <Button onPress={onOpen}>Open</Button>
      </div>
    </>
  );
}
