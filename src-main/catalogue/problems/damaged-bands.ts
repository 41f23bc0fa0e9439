import { formatList } from '../../../shared/base/format-list.ts';
import { datedBands, readBand } from '../../../shared/code-lists/read-band.ts';
import type { AgeBand } from '../../../shared/code-lists/read-band.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { withColumnReading } from '../reading/change-reading.ts';
import { lineWords, placeOf, valuesWhere } from './looked-at.ts';
import type { LookedAt, PlacedValue } from './looked-at.ts';

const bandForm = /^\d{1,3}(\s*(?:-|–|to)\s*)\d{1,3}$/;
/** A part of a date, as it is shown where a band was typed; a whole date says less plainly that it was one. */
const partOfDate = /^(\d{1,2}[-/ ][a-z]{3}|[a-z]{3}[-/ ]\d{2})$/i;
const mostLabels = 400;
const mostNamed = 4;

interface Damaged extends PlacedValue {
  /** The band as the others of its column are written. */
  readonly was: string;
}

/** Bands such as "5-9" and "10-14" that a spreadsheet has turned into dates: "05-Sep", "Oct-14", "2024-09-05". */
export async function damagedBands(table: LookedAt): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [column, role] of table.roles) {
    if (role.kind !== 'strand' && role.kind !== 'category') continue;
    const labels = await valuesWhere(table, column, 'true', mostLabels);
    const damaged = damagedAmong(labels, role.kind === 'strand' && role.strand === 'age');
    if (damaged.length > 0) problems.push(problemOf(table, column, damaged));
  }
  return problems;
}

/** The labels that were bands; outside ages a whole date is one only where its band goes on from another of the column. */
function damagedAmong(labels: readonly PlacedValue[], isOfAges: boolean): Damaged[] {
  const dated = labels.map((label) => ({
    label,
    bands: datedBands(label.value).filter(({ from, to }) => from < (to ?? from)),
  }));
  const form = labels.flatMap(({ value }) => bandForm.exec(value.trim())?.[1] ?? [])[0];
  if (form === undefined && !isOfAges) return [];
  const whole = labels.flatMap(({ value }) => readBand(value) ?? []);
  const all = [...whole, ...dated.flatMap(({ bands }) => bands.slice(0, 1))];
  const best = dated.flatMap(({ label, bands }) => {
    const [band] = bands.toSorted((a, b) => fit(b, whole, all) - fit(a, whole, all));
    return band === undefined ? [] : [{ label, band, isPart: partOfDate.test(label.value.trim()) }];
  });
  const isOne = ({ band, isPart }: (typeof best)[number]): boolean =>
    isPart ||
    (form !== undefined &&
      (isOfAges ||
        (fit(band, whole, all) > 0 && best.every((other) => other.band === band || !overlap(other.band, band)))));
  return best
    .filter(isOne)
    .map(({ label, band }) => ({ ...label, was: `${String(band.from)}${form ?? '-'}${String(band.to)}` }));
}

/** How well a band stands among the others of its column: it goes on from one or two of them, and lies in none. */
function fit(band: AgeBand, whole: readonly AgeBand[], all: readonly AgeBand[]): number {
  const beside = all.filter((other) => other.from === (band.to ?? Infinity) + 1 || other.to === band.from - 1).length;
  return Math.min(beside, 2) - whole.filter((other) => overlap(other, band)).length;
}

function overlap(one: AgeBand, other: AgeBand): boolean {
  return one.from <= (other.to ?? Infinity) && other.from <= (one.to ?? Infinity);
}

function problemOf({ read }: LookedAt, column: string, damaged: readonly Damaged[]): Problem {
  const [first] = damaged;
  const line = first?.line ?? null;
  const pairs = damaged.slice(0, mostNamed).map(({ value, was }) => `"${value}" was "${was}"`);
  const bands = Object.fromEntries(damaged.map(({ value, was }) => [value, was]));
  const names = damaged.slice(0, mostNamed).map(({ was }) => was);
  return {
    kind: 'unlike-role',
    severity: 'warning',
    title: `"${first?.value ?? ''}" in "${column}" was a band that a spreadsheet took for a date.`,
    detail: `${lineWords(line)}Probably ${listed(pairs, damaged.length)}. They are loaded as they stand, apart from the other bands. Take them for these bands, correct the file, or ask for it again as text.`,
    ...placeOf(line, column),
    rows: damaged.reduce((sum, each) => sum + each.rows, 0),
    fixes: [
      { label: `Read them as ${listed(names, damaged.length)}`, read: withColumnReading(read, [column], { bands }) },
    ],
  };
}

function listed(named: readonly string[], all: number): string {
  const more = all - named.length;
  return formatList(more === 0 ? named : [...named, `${String(more)} more`]);
}
