import { surveyLookSchema, surveyRequestSchema } from '../model/survey-look.ts';
import { procedure } from './procedure.ts';

/** Figures of surveys are for the officer who looks: no report or export is made of them. */
export const surveysContract = {
  look: procedure.input(surveyRequestSchema).output(surveyLookSchema),
};
