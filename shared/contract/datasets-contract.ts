import { z } from 'zod';
import { datasetSummarySchema } from '../model/dataset.ts';
import { procedure } from './procedure.ts';

export const datasetsContract = {
  list: procedure.output(z.array(datasetSummarySchema)),
};
