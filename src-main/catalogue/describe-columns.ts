import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { Choice } from '../../shared/model/import-plan.ts';
import type { ColumnDescription } from '../../shared/model/import-preview.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import type { Connection } from '../database/connection.ts';
import type { Problem } from '../../shared/model/problem.ts';
import { columnType } from './column-type.ts';
import { mixedUnits } from './problems/mixed-units.ts';
import { dateChoices } from './reading/date-choices.ts';
import { inferReading } from './reading/infer-reading.ts';
import { markChoices } from './reading/mark-choices.ts';
import { nameChoice } from './reading/name-choice.ts';
import { columnEvidence } from './roles/column-evidence.ts';
import type { ColumnEvidence } from './roles/column-evidence.ts';
import { guessRole } from './roles/guess-role.ts';
import { substance } from './roles/guess.ts';
import { asNumbers } from './roles/near-number.ts';
import { pairColumns } from './roles/pair-columns.ts';
import { repeatedTotals } from './roles/repeated-totals.ts';
import { roleChoice } from './roles/role-choice.ts';
import { settlePlaces } from './roles/settle-places.ts';
import type { KnownPlaces } from './roles/settle-places.ts';

/** What is known of a file besides its columns. */
export interface ColumnContext {
  readonly read: ReadPlan;
  /** Roles that an officer has set. */
  readonly settled: Readonly<Record<string, ColumnRole>>;
  /** The file's name, which may say what its columns do not. */
  readonly file: string;
  /** The areas that the open workspace knows. */
  readonly known?: KnownPlaces | undefined;
}

/** What columns hold and are for, every choice that was made of it, and how they are to be read for it to hold. */
export interface DescribedColumns {
  readonly columns: ColumnDescription[];
  readonly choices: Choice[];
  readonly problems: Problem[];
  readonly read: ReadPlan;
}

/** What each column of a relation of text (or of a Parquet file) holds and is for, and every choice that was made of it. */
export async function describeColumns(
  connection: Connection,
  relation: string,
  context: ColumnContext,
): Promise<DescribedColumns> {
  const evidences = await columnEvidence(connection, relation);
  const paired = pairColumns(evidences.map((evidence) => ({ evidence, guess: guessRole(evidence, context.file) })));
  const settled = context.known === undefined ? paired : settlePlaces(paired, context.known);
  const guessed = await repeatedTotals(connection, relation, settled);
  const columns = guessed.map(({ evidence, guess }) =>
    describeColumn(evidence, context.settled[evidence.name] ?? guess.role, guess.because),
  );
  const roles = new Map(columns.map(({ name, role }) => [name, role]));
  const reading = inferReading(evidences, roles, context.read);
  const choices = [
    ...guessed.map(({ evidence, guess }) => roleChoice(evidence.name, guess, context.settled[evidence.name])),
    ...dateChoices(evidences, roles, reading),
    ...markChoices(evidences, roles, reading),
    ...nameChoice(evidences, roles, reading.read),
  ];
  const problems = await mixedUnits(connection, relation, evidences, roles);
  return { columns, choices, problems, read: reading.read };
}

function describeColumn(evidence: ColumnEvidence, role: ColumnRole, because: string): ColumnDescription {
  return {
    name: evidence.name,
    type: typeOf(evidence, role),
    role,
    because,
    filled: evidence.allFilled,
    distinct: evidence.allDistinct,
    examples: substance(evidence)
      .slice(0, 3)
      .map(({ value }) => value),
  };
}

/** What the column would be loaded as. */
function typeOf(evidence: ColumnEvidence, role: ColumnRole): ColumnDescription['type'] {
  if (evidence.databaseType !== 'VARCHAR') return columnType(evidence.databaseType);
  switch (role.kind) {
    case 'count':
    case 'measure':
    case 'weight':
    case 'total':
    case 'easting':
    case 'northing':
    case 'latitude':
    case 'longitude':
      return isWhole(evidence) ? 'whole number' : 'number';
    case 'age-in-years':
      return 'whole number';
    case 'date':
    case 'date-of-birth':
      return 'date';
    default:
      return 'text';
  }
}

function isWhole(evidence: ColumnEvidence): boolean {
  const { numbers, wholeNumbers } = asNumbers(evidence);
  return wholeNumbers === numbers;
}
