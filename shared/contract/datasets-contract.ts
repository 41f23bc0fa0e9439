import { z } from 'zod';
import { datasetSummarySchema } from '../model/dataset.ts';
import { matchReportSchema } from '../model/join-plan.ts';
import { procedure } from './procedure.ts';

export const datasetsContract = {
  list: procedure.output(z.array(datasetSummarySchema)),
  /** How each join of the workspace fits. */
  joins: procedure.output(z.array(matchReportSchema)),
};
