import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { quoteIdentifier } from '../../database/quote.ts';
import { placeOf, lineWords, valuesWhere } from './looked-at.ts';
import type { LookedAt, PlacedValue } from './looked-at.ts';

/** More wards than this are those of many authorities, whose codes lie far apart anyway. */
const mostWards = 150;
/** Codes that were given out together lie close; those of another order of boundaries lie this far off. */
const farApart = 1000;
const fewest = 4;

/** Two runs of ward codes far apart in one column: the wards of one place before and after its boundaries were drawn anew. */
export async function codeSchemes(table: LookedAt): Promise<Problem[]> {
  const problems: Problem[] = [];
  const isOfManyDistricts = await holdsDistricts(table);
  for (const [column, role] of table.roles) {
    if (role.kind !== 'area-code' || role.geography.kind !== 'ward' || isOfManyDistricts) continue;
    const codes = await valuesWhere(table, column, "regexp_full_match(value, '(E05|W05)[0-9]{6}')", mostWards + 1);
    if (codes.length > mostWards) continue;
    const runs = runsOf(codes);
    const [earlier, later] = runs;
    if (runs.length !== 2 || earlier === undefined || later === undefined) continue;
    if (Math.min(earlier.length, later.length) < fewest || !isDense(earlier) || !isDense(later)) continue;
    const minor = earlier.length < later.length ? earlier : later;
    const first = minor.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))[0];
    const told = [earlier, later].map(
      (run) => `${formatNumber(run.length)} from ${run[0]?.value ?? ''} to ${run.at(-1)?.value ?? ''}`,
    );
    problems.push({
      kind: 'mixed-geographies',
      severity: 'warning',
      title: `"${column}" seems to hold wards of two years: ${formatList(told)}.`,
      detail: `${lineWords(first?.line ?? null)}Codes that far apart were given out years apart, when boundaries were drawn anew. Unless these are wards of two authorities, figures of old and new wards overlap and cannot be laid side by side. Ask of which year the wards are.`,
      ...placeOf(first?.line ?? null, column),
      rows: minor.reduce((sum, each) => sum + each.rows, 0),
      fixes: [],
    });
  }
  return problems;
}

/** Whether a column beside the wards tells of several authorities that they lie in. */
async function holdsDistricts({ connection, relation, roles }: LookedAt): Promise<boolean> {
  const districts = [...roles].filter(
    ([, role]) => (role.kind === 'area-code' || role.kind === 'area-name') && role.geography.kind === 'district',
  );
  for (const [name] of districts) {
    const { columns } = await connection.columns(`SELECT count(DISTINCT ${quoteIdentifier(name)}) FROM ${relation}`);
    if (Number(columns[0]?.[0] ?? 0) > 1) return true;
  }
  return false;
}

function runsOf(codes: readonly PlacedValue[]): PlacedValue[][] {
  const runs: PlacedValue[][] = [];
  for (const code of codes.toSorted((a, b) => (a.value < b.value ? -1 : 1))) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && Math.abs(numberOf(code) - numberOf(last)) < farApart) runs.at(-1)?.push(code);
    else runs.push([code]);
  }
  return runs;
}

/** Whether codes follow one another with few gaps, as those of one authority do. */
function isDense(run: readonly PlacedValue[]): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return false;
  return numberOf(last) - numberOf(first) <= run.length * 2 + 3;
}

function numberOf({ value }: PlacedValue): number {
  return Number(value.slice(1));
}
