import type { Boundaries } from '../../../shared/model/boundaries.ts';
import type { CustomArea } from '../../../shared/model/custom-area.ts';
import type { Gazetteer } from '../../../shared/model/gazetteer.ts';
import type { WorkspaceSummary } from '../../../shared/model/workspace.ts';
import type { StrandClient } from '../../client/transport.ts';

/** What every part of the Areas screen builds on. */
export interface AreasKnown {
  readonly workspace: WorkspaceSummary;
  readonly gazetteer: Gazetteer;
  /** The outlines of the workspace's own areas. */
  readonly larger: Boundaries;
  readonly options: Awaited<ReturnType<StrandClient['explore']['options']>>;
  readonly own: readonly CustomArea[];
}
