import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Choice } from '../../../shared/model/import-plan.ts';
import type { ColumnReading, ReadPlan } from '../../../shared/model/read-plan.ts';
import type { ColumnEvidence } from '../roles/column-evidence.ts';
import { birthName, dateForm, isSpreadsheetDays } from '../roles/date-forms.ts';
import { substance } from '../roles/guess.ts';
import { withColumnReading } from './change-reading.ts';
import type { Reading } from './reading.ts';

type DateOrder = NonNullable<ColumnReading['dates']>;

const orderWords: Readonly<Record<DateOrder, string>> = {
  'day-first': 'Day first',
  'month-first': 'Month first',
  'spreadsheet-days': 'Days as spreadsheets count them',
};

/** The reading of dates with the month first, for each column whose dates show it and of which nobody has said otherwise. */
export function withMonthsFirst(
  evidences: readonly ColumnEvidence[],
  roles: ReadonlyMap<string, ColumnRole>,
  read: ReadPlan,
): ReadPlan {
  const found = evidences.filter((evidence) => {
    const counts = countOrders(evidence);
    const isOpen = read.columns?.[evidence.name]?.dates === undefined;
    return isOpen && isOfDates(roles.get(evidence.name)) && counts.monthFirst > counts.dayFirst;
  });
  const names = found.map(({ name }) => name);
  return names.length === 0 ? read : withColumnReading(read, names, { dates: 'month-first' });
}

function isOfDates(role: ColumnRole | undefined): boolean {
  return role?.kind === 'date' || role?.kind === 'date-of-birth';
}

/** For each column of dates of three numbers, which of the first two is the day: a number over 12 cannot be a month. */
export function dateChoices(
  evidences: readonly ColumnEvidence[],
  roles: ReadonlyMap<string, ColumnRole>,
  reading: Reading,
): Choice[] {
  return evidences.flatMap((evidence) => {
    if (isSpreadsheetDays(evidence)) return [spreadsheetChoice(evidence, reading.read)];
    if (!isOfDates(roles.get(evidence.name))) return [];
    const found = countOrders(evidence);
    return found.dates === 0 ? [] : [dateChoice(evidence.name, found, reading)];
  });
}

interface OrderCounts {
  readonly dates: number;
  readonly dayFirst: number;
  readonly monthFirst: number;
}

function countOrders(evidence: ColumnEvidence): OrderCounts {
  const found = { dates: 0, dayFirst: 0, monthFirst: 0 };
  for (const { value, cells } of substance(evidence)) {
    const form = dateForm(value);
    if (form?.order !== 'numbers') continue;
    found.dates += cells;
    if (form.first > 12) found.dayFirst += cells;
    if (form.second > 12) found.monthFirst += cells;
  }
  return found;
}

function dateChoice(column: string, counts: OrderCounts, { read, given }: Reading): Choice {
  const settled = given.columns?.[column]?.dates;
  const likely: DateOrder = counts.monthFirst > counts.dayFirst ? 'month-first' : 'day-first';
  const order = settled ?? likely;
  const other: DateOrder = order === 'day-first' ? 'month-first' : 'day-first';
  const isOneSided = (counts.dayFirst === 0) !== (counts.monthFirst === 0);
  return {
    topic: 'dates',
    column,
    value: orderWords[order],
    because: becauseOf(counts),
    confidence: settled !== undefined ? 'settled' : isOneSided ? 'certain' : 'likely',
    alternatives: [{ label: orderWords[other], read: withColumnReading(read, [column], { dates: other }) }],
  };
}

/** Numbers where dates are looked for: days since the end of 1899, which a spreadsheet shows as dates. */
function spreadsheetChoice({ name, words, least, most }: ColumnEvidence, read: ReadPlan): Choice {
  const settled = read.columns?.[name]?.dates === 'spreadsheet-days';
  const kind = birthName.test(words) ? ('date-of-birth' as const) : ('date' as const);
  const { [name]: before, ...others } = read.columns ?? {};
  const { dates, ...rest } = before ?? {};
  const asNumbers = { ...read, columns: dates === undefined ? (read.columns ?? {}) : { ...others, [name]: rest } };
  return {
    topic: 'dates',
    column: name,
    value: settled ? orderWords['spreadsheet-days'] : 'Numbers',
    because: `Its name speaks of a date and its numbers run from ${String(least)} to ${String(most)}, as days do that a spreadsheet counts from 1900.`,
    confidence: settled ? 'settled' : 'unsure',
    alternatives: settled
      ? [{ label: 'Numbers', read: asNumbers, roles: { [name]: { kind: 'category' } } }]
      : [
          {
            label: orderWords['spreadsheet-days'],
            read: withColumnReading(read, [name], { dates: 'spreadsheet-days' }),
            roles: { [name]: { kind } },
          },
        ],
  };
}

function becauseOf({ dates, dayFirst, monthFirst }: OrderCounts): string {
  const all = formatNumber(dates);
  if (dayFirst === 0 && monthFirst === 0)
    return `None of the ${all} dates looked at has a number over 12 among its first two, so nothing tells; British dates begin with the day.`;
  if (monthFirst === 0)
    return `${formatNumber(dayFirst)} of ${all} dates looked at begin with a number over 12, and none has one in second place.`;
  if (dayFirst === 0)
    return `${formatNumber(monthFirst)} of ${all} dates looked at have a number over 12 in second place, and none begins with one.`;
  return `${formatNumber(dayFirst)} of ${all} dates looked at begin with a number over 12, but ${formatNumber(monthFirst)} have one in second place: two ways of writing are mixed.`;
}
