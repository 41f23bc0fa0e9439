import { auditContract } from './audit-contract.ts';
import { datasetsContract } from './datasets-contract.ts';
import { exploreContract } from './explore-contract.ts';
import { importsContract } from './imports-contract.ts';
import { joinsContract } from './joins-contract.ts';
import { labelsContract } from './labels-contract.ts';
import { measuresContract } from './measures-contract.ts';
import { memoryContract } from './memory-contract.ts';
import { placesContract } from './places-contract.ts';
import { previewContract } from './preview-contract.ts';
import { profilesContract } from './profiles-contract.ts';
import { releasesContract } from './releases-contract.ts';
import { reportsContract } from './reports-contract.ts';
import { segmentsContract } from './segments-contract.ts';
import { surveysContract } from './surveys-contract.ts';
import { trendsContract } from './trends-contract.ts';
import { workspaceContract } from './workspace-contract.ts';

/** Everything a window or a program can ask of the engine. */
export const contract = {
  workspace: workspaceContract,
  memory: memoryContract,
  datasets: datasetsContract,
  imports: importsContract,
  joins: joinsContract,
  places: placesContract,
  preview: previewContract,
  labels: labelsContract,
  segments: segmentsContract,
  measures: measuresContract,
  surveys: surveysContract,
  explore: exploreContract,
  profiles: profilesContract,
  releases: releasesContract,
  reports: reportsContract,
  trends: trendsContract,
  audit: auditContract,
};
