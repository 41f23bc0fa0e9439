import path from 'node:path';
import type { SurveyRequest } from '../../../shared/model/survey-look.ts';
import type { CliContext } from './cli-context.ts';
import { withCliEngine } from './cli-context.ts';
import { describeSurvey } from './describe-survey.ts';

export interface SurveyOptions extends Omit<SurveyRequest, 'dataset'> {
  readonly json?: boolean;
}

/** `strand survey`: prints the weighted shares of a survey's answers, for everyone and by group. */
export async function surveyCommand(
  context: CliContext,
  workspace: string,
  dataset: string,
  { json, ...asked }: SurveyOptions,
): Promise<number> {
  const { signal, streams } = context;
  const look = await withCliEngine(context, async ({ client }) => {
    await client.workspace.open({ path: path.resolve(workspace) }, { signal });
    return client.surveys.look({ dataset, ...asked }, { signal });
  });
  const lines = json === true ? [JSON.stringify(look, null, 2)] : describeSurvey(look);
  streams.out(`${lines.join('\n')}\n`);
  return 0;
}
