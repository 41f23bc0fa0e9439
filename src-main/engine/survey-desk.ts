import { AppError } from '../../shared/base/app-error.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { normaliseLabel } from '../../shared/code-lists/normalise-label.ts';
import { readNonAnswer } from '../../shared/code-lists/read-non-answer.ts';
import { shownStrands, strandTitles } from '../../shared/code-lists/code-lists.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { SurveyLook, SurveyRequest } from '../../shared/model/survey-look.ts';
import { readStrand } from '../segment/read-strand.ts';
import type { ReadStrand } from '../segment/read-strand.ts';
import { leastAnswers } from '../statistics/survey-sample.ts';
import { readSurvey } from './read-survey.ts';
import type { ReadSurvey } from './read-survey.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';
import { surveyFigures, surveyGroups } from './survey-figures.ts';

/** The surveys of an open workspace. */
export interface SurveyDesk {
  look(request: SurveyRequest, signal: AbortSignal): Promise<SurveyLook>;
}

/** A column with more answers than this is no question to be tabled whole. */
const mostAnswers = 20;

/** Roles of columns that tell people apart, or hold their own words: no questions. */
const noQuestions: ReadonlySet<ColumnRole['kind']> = new Set([
  'identifier',
  'free-text',
  'weight',
  'postcode',
  'uprn',
  'easting',
  'northing',
  'latitude',
  'longitude',
  'date-of-birth',
]);

export function openSurveyDesk(session: Session): SurveyDesk {
  const { workspace } = session;
  return {
    look: (request, signal) =>
      session.withConnection(async (connection) => {
        const dataset = datasetOf(workspace, request.dataset);
        const { question, stratum, cluster } = request;
        requireQuestion(dataset, question);
        const weight = weightOf(dataset, request.weight);
        for (const column of [stratum, cluster]) if (column !== undefined) requireColumn(dataset, column);
        const by = request.by === undefined ? null : strandOf(session, dataset, request.by);
        const survey = await readSurvey(connection, dataset, { question, weight, by, stratum, cluster });
        const answers = answersOf(survey, dataset, request);
        const threshold = dataset.sensitivity === 'open' ? null : workspace.policy.threshold;
        const list = by?.strand.list ?? null;
        const groups = surveyGroups(survey.people, list, threshold);
        return {
          dataset: dataset.id,
          title: dataset.title,
          period: dataset.period.label,
          question,
          weight,
          by: list && { strand: list.strand, title: strandTitles[list.strand], list: list.id, listTitle: list.title },
          groups: groups.map(({ has: _, ...group }) => group),
          answers: answers.map((answer) => ({ answer, figures: surveyFigures(survey.people, groups, answer) })),
          notes: notesOf(request, survey, weight, threshold),
        };
      }, signal),
  };
}

function requireColumn(dataset: Dataset, column: string): ColumnRole {
  const role = dataset.roles[column];
  if (role !== undefined) return role;
  throw new AppError(
    'column-missing',
    `“${dataset.title}” has no column "${column}". It has ${formatList(Object.keys(dataset.roles))}.`,
    { column },
  );
}

function requireQuestion(dataset: Dataset, column: string): void {
  if (dataset.kind !== 'record-level') {
    throw new AppError(
      'data-impossible',
      `“${dataset.title}” does not hold a person a row, so its answers cannot be weighted. Choose a survey's own records.`,
      { file: dataset.path },
    );
  }
  if (!noQuestions.has(requireColumn(dataset, column).kind)) return;
  throw new AppError(
    'data-impossible',
    `"${column}" of “${dataset.title}” is no question that people share answers to. Choose another column.`,
    { column },
  );
}

function weightOf(dataset: Dataset, named: string | undefined): string {
  if (named !== undefined) {
    requireColumn(dataset, named);
    return named;
  }
  const found = Object.entries(dataset.roles).flatMap(([column, { kind }]) => (kind === 'weight' ? [column] : []));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  throw new AppError(
    'column-missing',
    found.length === 0
      ? `“${dataset.title}” has no column of weights. Give one that role, or name the column.`
      : `“${dataset.title}” has several columns of weights. Name one of ${formatList(found)}.`,
    { file: dataset.path },
  );
}

function strandOf({ workspace, carried }: Session, dataset: Dataset, named: string): ReadStrand {
  const strand = shownStrands.find((each) => each === named.toLowerCase());
  const [list] = strand === undefined ? [] : carried.of(dataset, strand);
  const read = list === undefined ? null : readStrand(dataset, list, workspace.mappings);
  if (read !== null) return read;
  const held = shownStrands.filter((each) => carried.of(dataset, each).length > 0);
  throw new AppError(
    'unknown-name',
    `“${dataset.title}” cannot be told apart by "${named}". ${held.length === 0 ? 'It holds no equality strand.' : `It can by ${formatList(held)}.`}`,
  );
}

/** The answer that was asked for as the survey writes it, or every answer, the most frequent first. */
function answersOf({ people }: ReadSurvey, dataset: Dataset, { question, answer: asked }: SurveyRequest): string[] {
  const counts = new Map<string, number>();
  for (const { answer } of people) if (answer !== null) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  const answers = [...counts].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([each]) => each);
  if (answers.length === 0) {
    throw new AppError(
      'data-impossible',
      `Nobody of “${dataset.title}” with a weight above 0 answered "${question}". Check both columns.`,
      { column: question },
    );
  }
  const isMany = answers.length > mostAnswers;
  if (asked === undefined) {
    if (!isMany) return answers;
    throw new AppError(
      'usage',
      `"${question}" has ${formatNumber(answers.length)} different answers. Name the one whose share is wanted.`,
    );
  }
  const found = answers.filter((each) => normaliseLabel(each) === normaliseLabel(asked));
  const [match = null] = found.length > 1 ? found.filter((each) => each === asked) : found;
  if (match !== null) return [match];
  const there = isMany ? '' : ` The answers are ${formatList(answers.map((each) => `“${each}”`))}.`;
  throw new AppError(
    'unknown-name',
    readNonAnswer(asked) === null
      ? `Nobody answered “${asked}” to "${question}".${there}`
      : `“${asked}” is no answer: those who gave none are counted beside the shares.${there}`,
    { column: question },
  );
}

function notesOf(
  { stratum, cluster }: SurveyRequest,
  { leftOut }: ReadSurvey,
  weight: string,
  threshold: number | null,
): string[] {
  const design = [
    `the weights in "${weight}"`,
    ...(stratum === undefined ? [] : [`the strata in "${stratum}"`]),
    ...(cluster === undefined ? [] : [`the clusters in "${cluster}"`]),
  ];
  const missing =
    leftOut === 1
      ? '1 row has no weight above 0 and is'
      : `${formatNumber(leftOut)} rows have no weight above 0 and are`;
  return [
    `Shares are of those who answered. The 95% intervals are Wilson's on the effective sample size, from ${formatList(design)}.`,
    ...(leftOut === 0 ? [] : [`${missing} left out.`]),
    `A share on fewer than ${leastAnswers} answers is too few to say. People are counted as they are, not weighted.`,
    ...(threshold === null
      ? []
      : [
          `Counts from 1 to ${threshold - 1} are hidden, and others so that they cannot be taken from the total: [c].`,
          'For your own eyes, not a release: this table is protected by itself alone, and together with other tables of the same people it may give somebody away.',
        ]),
  ];
}
