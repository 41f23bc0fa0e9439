import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { readNonAnswer } from '../../shared/code-lists/read-non-answer.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { openKeyCoder } from '../segment/key-code.ts';
import { keySql } from '../segment/key-sql.ts';
import type { ReadStrand } from '../segment/read-strand.ts';

/** One person of a survey. */
export interface SurveyPerson {
  /** Null where the question was not answered. */
  readonly answer: string | null;
  /** Above 0. */
  readonly weight: number;
  /** The code of their group, or of why it is not known; null where the strand does not apply to them. */
  readonly group: string | null;
  readonly stratum?: string;
  readonly cluster?: string;
}

export interface SurveyColumns {
  readonly question: string;
  readonly weight: string;
  readonly by: ReadStrand | null;
  readonly stratum?: string | undefined;
  readonly cluster?: string | undefined;
}

export interface ReadSurvey {
  readonly people: readonly SurveyPerson[];
  /** Rows without a weight above 0. */
  readonly leftOut: number;
}

const rowSchema = z.object({
  answer: z.string().nullable(),
  weight: z.number().nullable(),
  key: z.string().nullable(),
  stratum: z.string().nullable(),
  cluster: z.string().nullable(),
});

/** The people of a survey; an AppError 'data-impossible' where a weight is below 0, or a stratum or cluster is missing. */
export async function readSurvey(
  connection: Connection,
  dataset: Dataset,
  columns: SurveyColumns,
): Promise<ReadSurvey> {
  const { by, stratum, cluster } = columns;
  const text = (name: string | undefined): string =>
    name === undefined ? 'NULL::VARCHAR' : `r.${quoteIdentifier(name)}::VARCHAR`;
  const rows = await connection.query(
    rowSchema,
    `SELECT ${text(columns.question)} AS answer, TRY_CAST(r.${quoteIdentifier(columns.weight)} AS DOUBLE) AS weight,
       ${by === null ? 'NULL' : `(${keySql(by.strand, dataset)})`}::VARCHAR AS key,
       ${text(stratum)} AS stratum, ${text(cluster)} AS cluster
     FROM ${relationOf(dataset.id)} r`,
  );
  const codeOf = by === null ? () => null : openKeyCoder(by, 'record-level');
  const people = rows.flatMap(({ answer, weight, key, ...design }): SurveyPerson[] => {
    if (weight === null || weight === 0 || Number.isNaN(weight)) return [];
    if (!(weight > 0 && Number.isFinite(weight))) refuseWeight(dataset, columns.weight, weight);
    return [
      {
        answer: readNonAnswer(answer) === null ? answer : null,
        weight,
        group: codeOf(key),
        ...(stratum === undefined ? {} : { stratum: known(dataset, stratum, design.stratum) }),
        ...(cluster === undefined ? {} : { cluster: known(dataset, cluster, design.cluster) }),
      },
    ];
  });
  return { people, leftOut: rows.length - people.length };
}

function known(dataset: Dataset, column: string, value: string | null): string {
  if (value !== null && value !== '') return value;
  throw new AppError(
    'data-impossible',
    `Somebody of “${dataset.title}” has nothing in "${column}", so the design of the sample is not known. Choose another column, or leave it out.`,
    { file: dataset.path, column },
  );
}

function refuseWeight(dataset: Dataset, column: string, weight: number): never {
  throw new AppError(
    'data-impossible',
    `Somebody of “${dataset.title}” has a weight of ${weight}. Weights must be numbers of 0 or more; check "${column}".`,
    { file: dataset.path, column },
  );
}
