import { implement } from '@orpc/server';
import { contract } from '../../shared/contract/contract.ts';
import { auditRoutes } from './audit-routes.ts';
import { datasetRoutes } from './dataset-routes.ts';
import type { Engine } from './engine.ts';
import { exploreRoutes } from './explore-routes.ts';
import { importRoutes } from './import-routes.ts';
import { joinRoutes } from './join-routes.ts';
import { labelRoutes } from './label-routes.ts';
import { measureRoutes } from './measure-routes.ts';
import { memoryRoutes } from './memory-routes.ts';
import { placeRoutes } from './place-routes.ts';
import { previewRoutes } from './preview-routes.ts';
import { profileRoutes } from './profile-routes.ts';
import { releaseRoutes } from './release-routes.ts';
import { reportRoutes } from './report-routes.ts';
import type { RouterPorts } from './router-ports.ts';
import { segmentRoutes } from './segment-routes.ts';
import { surveyRoutes } from './survey-routes.ts';
import { trendRoutes } from './trend-routes.ts';
import { workspaceRoutes } from './workspace-routes.ts';

/** One handler for each procedure of the contract. */
export function createRouter(ports: RouterPorts): Engine['router'] {
  return implement(contract).router({
    workspace: workspaceRoutes(ports),
    memory: memoryRoutes(ports),
    datasets: datasetRoutes(ports),
    imports: importRoutes(ports),
    joins: joinRoutes(ports),
    places: placeRoutes(ports),
    preview: previewRoutes(ports),
    labels: labelRoutes(ports),
    segments: segmentRoutes(ports),
    surveys: surveyRoutes(ports),
    measures: measureRoutes(ports),
    explore: exploreRoutes(ports),
    profiles: profileRoutes(ports),
    releases: releaseRoutes(ports),
    reports: reportRoutes(ports),
    trends: trendRoutes(ports),
    audit: auditRoutes(ports),
  });
}
