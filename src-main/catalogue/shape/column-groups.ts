import { readBand } from '../../../shared/code-lists/read-band.ts';
import { readNonAnswer } from '../../../shared/code-lists/read-non-answer.ts';
import { strandTitles } from '../../../shared/code-lists/code-lists.ts';
import { strandIdSchema } from '../../../shared/model/code-list.ts';
import type { StrandId } from '../../../shared/model/code-list.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { ColumnDescription } from '../../../shared/model/import-preview.ts';
import { parsePeriod } from '../../../shared/model/parse-period.ts';
import type { ParsedPeriod } from '../../../shared/model/period-months.ts';
import { isLabelOf } from '../roles/strand-labels.ts';
import { startsOf, titleOf, withoutTail } from './name-starts.ts';

/** Columns that hold one quantity, a column for each category of something. */
export interface ColumnGroup {
  /** What the categories are of: "Year", "Ethnic group". */
  readonly title: string;
  readonly columns: readonly string[];
  /** What their names have in common at the start. */
  readonly prefix: string;
  readonly label: ColumnRole;
}

const fewest = 3;

/** Finds the groups of columns that are categories of one thing: the parts of a sum, periods, ages, labels of a strand. */
export function columnGroups(columns: readonly ColumnDescription[]): ColumnGroup[] {
  const measured = columns
    .filter(({ role }) => role.kind === 'count' || role.kind === 'measure')
    .map(({ name }) => name);
  const taken = new Set<string>();
  const groups: ColumnGroup[] = [];
  const take = (prefix: string, names: readonly string[], isOfSum: boolean): void => {
    const free = names.filter((name) => !taken.has(name) && measured.includes(name));
    const group = free.length < fewest ? null : groupOf(prefix, free, isOfSum);
    if (group === null) return;
    groups.push(group);
    for (const name of group.columns) taken.add(name);
  };
  const sums = columns
    .flatMap(({ role }) => (role.kind === 'total' ? [role.of] : []))
    .toSorted((a, b) => b.length - a.length);
  for (const parts of sums) take(commonStart(parts), parts, true);
  for (const [prefix, names] of byDeepestStart(measured.filter((name) => !taken.has(name)))) take(prefix, names, false);
  take('', measured, false);
  return groups.toSorted((a, b) => b.columns.length - a.columns.length);
}

function byDeepestStart(names: readonly string[]): [string, string[]][] {
  const members = new Map<string, string[]>();
  for (const name of names)
    for (const start of startsOf(name)) members.set(start, [...(members.get(start) ?? []), name]);
  return [...members]
    .filter(([, own]) => own.length >= fewest)
    .toSorted(([a, first], [b, second]) => b.length - a.length || second.length - first.length);
}

/** The longest start up to a separator that all names share, or nothing. */
function commonStart(names: readonly string[]): string {
  const [first = ''] = names;
  return startsOf(first).find((start) => names.every((name) => name.startsWith(start))) ?? '';
}

function groupOf(prefix: string, names: readonly string[], isOfSum: boolean): ColumnGroup | null {
  const rest = names.map((name) => withoutTail(name.slice(prefix.length)));
  const isMost = (fits: readonly boolean[]): boolean => {
    const count = fits.filter(Boolean).length;
    return count >= fewest && count >= names.length * 0.6;
  };
  const periods = rest.map((text) => parsePeriod(text.replaceAll('_', '-')));
  const arePeriods = periods.map((period) => period !== null);
  if (isMost(arePeriods)) return { ...periodTitle(periods), columns: names.filter((_, at) => arePeriods[at]), prefix };
  const areAges = rest.map((text) => readBand(text.replace(/^age[ds:]*[\s_]*/i, '').replaceAll('_', ' ')) !== null);
  if (isMost(areAges))
    return {
      title: 'Age',
      columns: names.filter((_, at) => areAges[at]),
      prefix,
      label: { kind: 'strand', strand: 'age' },
    };
  const strand = strandOf(rest, isMost);
  if (strand !== null) {
    const columns = isOfSum || prefix !== '' ? [...names] : names.filter((_, at) => strand.fits[at]);
    return { title: strandTitles[strand.id], columns, prefix, label: { kind: 'strand', strand: strand.id } };
  }
  const isPlain = isOfSum || (/[:;|]\s*$/.test(prefix) && rest.every((text) => !/[:;|]/.test(text)));
  return isPlain ? { title: titleOf(prefix), columns: [...names], prefix, label: { kind: 'category' } } : null;
}

function periodTitle(periods: readonly (ParsedPeriod | null)[]): { title: string; label: ColumnRole } {
  const cadences = new Set(periods.flatMap((period) => period?.cadence ?? []));
  const [cadence] = [...cadences];
  if (cadence === undefined || cadences.size > 1) return { title: 'Period', label: { kind: 'period' } };
  const titles = {
    month: 'Month',
    quarter: 'Quarter',
    day: 'Day',
    year: 'Year',
    'financial-year': 'Year',
    'academic-year': 'Year',
  };
  return { title: titles[cadence], label: { kind: 'period', cadence } };
}

/** The strand that most of the names are labels of, and which of them are, those that stand for no answer among them. */
function strandOf(
  labels: readonly string[],
  isMost: (fits: readonly boolean[]) => boolean,
): { id: StrandId; fits: boolean[] } | null {
  const found = strandIdSchema.options.map((id) => ({
    id,
    fits: labels.map((label) => isLabelOf(id, label) || isLabelOf(id, label.split(/\s*[:;|]\s*/).at(-1) ?? '')),
  }));
  const counted = found
    .map((each) => ({ ...each, count: each.fits.filter(Boolean).length }))
    .toSorted((a, b) => b.count - a.count);
  const [best] = counted;
  if (best === undefined || !isMost(best.fits)) return null;
  return { id: best.id, fits: labels.map((label, at) => best.fits[at] === true || readNonAnswer(label) !== null) };
}
