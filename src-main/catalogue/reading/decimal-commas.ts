import { z } from 'zod';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { Choice } from '../../../shared/model/import-plan.ts';
import type { ReadPlan } from '../../../shared/model/read-plan.ts';
import type { Connection } from '../../database/connection.ts';
import { quoteIdentifier, quoteLiteral } from '../../database/quote.ts';
import { withColumnReading } from './change-reading.ts';

/** Columns whose commas were looked at, and how a file is read by what they showed. */
export interface DecimalCommas {
  readonly read: ReadPlan;
  readonly choices: Choice[];
}

const countsSchema = z.object({
  column: z.string(),
  filled: z.number(),
  numbers: z.number(),
  commas: z.number(),
  against: z.number(),
  thousands: z.number(),
  /** Such as "1.234", which is more than a thousand where commas are decimal. */
  grouped: z.number(),
  example: z.string().nullable(),
});

/** What may stand before and after a number's digits. */
const before = '[-−+]?\\s?[£$€]?\\s?';
const after = '\\s?[%€]?';

/**
 * Finds columns in which a comma stands before decimals, as in "12,5". It is taken so only where the file is divided by
 * semicolons, as programs do where commas are decimal, and then "1.234" of its other columns is 1234; elsewhere "12,5" may be two codes, and is asked about. A column that
 * has a number such as "12.5" too, or whose commas may all divide thousands, is left alone.
 */
export async function findDecimalCommas(
  connection: Connection,
  relation: string,
  names: readonly string[],
  read: ReadPlan,
): Promise<DecimalCommas> {
  const told = Object.entries(read.columns ?? {}).flatMap(([name, reading]) => (reading.decimals ? [name] : []));
  const counts = await countCommas(connection, relation, names);
  const isContinental = read.delimiter === ';';
  const isOpen = ({ filled, numbers, against }: CommaCounts): boolean => against === 0 && numbers * 2 >= filled;
  const hasCommas = counts.some((counted) => counted.commas > 0 && isOpen(counted));
  const found = counts.filter(
    (counted) =>
      told.includes(counted.column) ||
      (isOpen(counted) &&
        (counted.commas > 0
          ? isContinental || counted.thousands === 0
          : isContinental && hasCommas && counted.grouped > 0)),
  );
  const taken = isContinental ? found.map(({ column }) => column).filter((name) => !told.includes(name)) : [];
  const settled = taken.length === 0 ? read : withColumnReading(read, taken, { decimals: 'comma' });
  return {
    read: settled,
    choices: found.map((counted) => choiceOf(counted, settled, told.includes(counted.column), isContinental)),
  };
}

type CommaCounts = z.infer<typeof countsSchema>;

async function countCommas(connection: Connection, relation: string, names: readonly string[]): Promise<CommaCounts[]> {
  const counts: CommaCounts[] = [];
  for (const column of await withCommas(connection, relation, names)) {
    const fits = (pattern: string): string => `regexp_full_match(v, ${quoteLiteral(`${before}${pattern}${after}`)})`;
    const comma = fits('\\d+(\\.\\d{3})*,\\d{1,2}');
    const grouped = fits('\\d{1,3}(\\.\\d{3})+');
    const against = ['\\d+\\.(\\d{1,2}|\\d{4,})', '\\d{1,3}(,\\d{3})+\\.\\d+', '\\d{1,3}(,\\d{3}){2,}'].map(fits);
    const rows = await connection.query(
      countsSchema,
      `SELECT ${quoteLiteral(column)} AS "column", count(*) AS filled, count(*) FILTER (${fits('\\d[\\d.,]*')}) AS numbers,
         count(*) FILTER (${comma}) AS commas, any_value(v) FILTER (${comma} OR ${grouped}) AS example,
         count(*) FILTER (${against.join(' OR ')}) AS against,
         count(*) FILTER (${fits('\\d{1,3},\\d{3}')}) AS thousands, count(*) FILTER (${grouped}) AS grouped
       FROM (SELECT trim(${quoteIdentifier(column)}::VARCHAR) AS v FROM ${relation}) WHERE v <> ''`,
    );
    counts.push(...rows);
  }
  return counts;
}

/** The columns in which there is a comma or a group of three between digits at all: few, and found in one look. */
async function withCommas(connection: Connection, relation: string, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const has = names.map(
    (name) =>
      `coalesce(bool_or(regexp_matches(${quoteIdentifier(name)}::VARCHAR, '\\d(,\\d{1,2}|\\.\\d{3})(\\D|$)')), false)`,
  );
  const { columns } = await connection.columns(`SELECT ${has.join(', ')} FROM ${relation}`);
  return names.filter((_, at) => columns[at]?.[0] === true);
}

function choiceOf(
  { column, commas, grouped, example }: CommaCounts,
  read: ReadPlan,
  isTold: boolean,
  isContinental: boolean,
): Choice {
  const isComma = read.columns?.[column]?.decimals === 'comma';
  const cells = commas > 0 ? commas : grouped;
  const what = commas > 0 ? 'one or two digits behind a comma' : 'three digits behind a point';
  const told = `${formatNumber(cells)} of its cells ${cells === 1 ? 'holds' : 'hold'} a number with ${what}, such as "${example ?? ''}", and none has a decimal point.`;
  const files = isContinental ? ' The file is divided by semicolons, as where commas are decimal.' : '';
  const reading = (decimals: 'comma' | 'point', label: string): Choice['alternatives'][number] => ({
    label,
    read: withColumnReading(read, [column], { decimals }),
  });
  return {
    topic: 'marks',
    column,
    value: isComma ? 'A comma stands before decimals' : 'A comma is no decimal point',
    because: `${told}${files}`,
    confidence: isTold ? 'settled' : isComma ? 'likely' : 'unsure',
    alternatives: [
      isComma ? reading('point', 'A comma is no decimal point') : reading('comma', 'A comma stands before decimals'),
    ],
  };
}
