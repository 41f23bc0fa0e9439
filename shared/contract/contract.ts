import { datasetsContract } from './datasets-contract.ts';
import { exploreContract } from './explore-contract.ts';
import { importsContract } from './imports-contract.ts';
import { previewContract } from './preview-contract.ts';
import { reportsContract } from './reports-contract.ts';
import { workspaceContract } from './workspace-contract.ts';

/** Everything a window or a program can ask of the engine. */
export const contract = {
  workspace: workspaceContract,
  datasets: datasetsContract,
  imports: importsContract,
  preview: previewContract,
  explore: exploreContract,
  reports: reportsContract,
};
