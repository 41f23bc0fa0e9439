import { AppError } from '../../shared/base/app-error.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { quoteIdentifier, quoteLiteral } from '../database/quote.ts';

/** A relation of text columns, as SQL that stands behind FROM. */
export interface TextRelation {
  readonly sql: string;
  readonly columns: readonly string[];
}

/** The relation with category columns turned into rows where the plan says so; an empty cell becomes a row as well. */
export function shapedRelation(relation: TextRelation, { unpivot }: ReadPlan, path: string): TextRelation {
  if (unpivot === undefined) return relation;
  const turned = relation.columns.filter((name) => isTurned(name, unpivot));
  if (turned.length === 0) throw nothingToTurn(path, unpivot);
  const { prefix, labelColumn, valueColumn } = unpivot;
  const kept = relation.columns.filter((name) => !turned.includes(name));
  const label = quoteIdentifier(labelColumn);
  const columns = [...kept, labelColumn, valueColumn];
  const cut = `CASE WHEN starts_with(${label}, ${quoteLiteral(prefix)}) THEN trim(substr(${label}, length(${quoteLiteral(prefix)}) + 1)) ELSE ${label} END`;
  return {
    columns,
    sql: `(SELECT * REPLACE (${cut} AS ${label})
      FROM (SELECT * FROM ${relation.sql})
      UNPIVOT INCLUDE NULLS (${quoteIdentifier(valueColumn)} FOR ${label} IN (${turned.map(quoteIdentifier).join(', ')})))`,
  };
}

type Unpivot = NonNullable<ReadPlan['unpivot']>;

function isTurned(name: string, { prefix, columns }: Unpivot): boolean {
  return columns === undefined ? name.startsWith(prefix) : columns.includes(name);
}

function nothingToTurn(path: string, { prefix, columns }: Unpivot): AppError {
  const sought =
    columns === undefined
      ? `No column of "${path}" begins with "${prefix}"`
      : `"${path}" has none of the columns that are to become rows`;
  return new AppError(
    'column-missing',
    `${sought}. Correct which columns are turned into rows ("unpivot" in the plan).`,
    {
      file: path,
    },
  );
}
