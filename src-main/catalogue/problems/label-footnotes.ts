import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { lineWords, placeOf, valuesWhere } from './looked-at.ts';
import type { LookedAt } from './looked-at.ts';

/** "Becontree [1]", "Heath²", "Barking [note 3]": what is no part of any name. */
const plainNote = String.raw`\s?\[(note ?)?[a-z0-9]{1,2}(, ?[a-z0-9]{1,2})*\]$|[¹²³⁴-⁹]+$`;
/** "Eastbury (1)", "Ealing2": a footnote after the name of a place, a number of its own after other labels. */
const placeNote = String.raw`[A-Za-z]\s?\([0-9]{1,2}\)$|[a-z)][0-9]{1,2}$`;
/** Of names with a bare number at the end, more than this share are numbered themselves. */
const mostNumbered = 0.2;
const mostMarked = 0.5;
const mostNamed = 8;

/** Labels and names of areas that end with the mark of a footnote, each named. */
export async function labelFootnotes(table: LookedAt): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [column, { kind }] of table.roles) {
    if (kind !== 'area-name' && kind !== 'strand' && kind !== 'category') continue;
    const plain = await valuesWhere(
      table,
      column,
      `regexp_matches(value, '${plainNote}') AND regexp_matches(value, '[A-Za-z]{3}')`,
      200,
    );
    const numbered =
      kind === 'area-name' ? await valuesWhere(table, column, `regexp_matches(value, '${placeNote}')`, 200) : [];
    if (plain.length + numbered.length === 0) continue;
    const distinct = await distinctValues(table, column);
    const found = [
      ...(plain.length > distinct * mostMarked ? [] : plain),
      ...(numbered.length > distinct * mostNumbered ? [] : numbered),
    ].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    const [first] = found;
    if (first === undefined) continue;
    const rows = found.reduce((sum, each) => sum + each.rows, 0);
    const what = kind === 'area-name' ? 'the name of an area' : 'a label';
    const others = found.slice(1, mostNamed).map(({ value }) => `"${value}"`);
    const rest = found.length > mostNamed ? ` and ${formatNumber(found.length - mostNamed)} more` : '';
    const also =
      others.length === 0 ? '' : ` So may ${rest === '' ? formatList(others) : `${others.join(', ')}${rest}`}.`;
    problems.push({
      kind: 'unlike-role',
      severity: 'note',
      title: `"${first.value}" may be ${what} with the number of a footnote.`,
      detail: `${lineWords(first.line)}${found.length === 1 ? 'It is' : 'They are'} loaded as ${found.length === 1 ? 'it stands' : 'they stand'}, and may match no other file.${also} Correct the file if need be.`,
      ...placeOf(first.line, column),
      rows,
      fixes: [],
    });
  }
  return problems;
}

async function distinctValues({ connection, relation }: LookedAt, column: string): Promise<number> {
  const { columns } = await connection.columns(`SELECT count(DISTINCT ${quoteIdentifier(column)}) FROM ${relation}`);
  return Number(columns[0]?.[0] ?? 0);
}
