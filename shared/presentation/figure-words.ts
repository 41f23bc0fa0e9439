import { assertNever } from '../base/assert-never.ts';
import { formatNumber } from '../base/format-number.ts';
import type { AreaKey } from '../model/area.ts';
import { everyone, known } from '../model/breakdown.ts';
import type { BreakdownRow } from '../model/breakdown.ts';
import type { FigureSource, GroupEstimate } from '../model/edition.ts';
import type { Count, Estimate } from '../model/estimate.ts';
import type { Reading } from './evidence-view.ts';
import { less, numberOf, ratioFormula, written } from './released-formula.ts';

/** What is counted and estimated of a group: of one strand in an area, or of two strands at once. */
export type GroupNumbers = Omit<BreakdownRow, 'area' | 'category' | 'versusElsewhere'> &
  Partial<Pick<BreakdownRow, 'versusElsewhere'>>;

/** A figure that is of one group. */
export type GroupFigure = Pick<FigureSource, 'area' | 'category'> & { readonly estimate: GroupEstimate };

/** The estimate that a figure shows, with its interval; a count, or a share that is taken as exact, has none. */
export function estimateOf(row: GroupNumbers, estimate: GroupEstimate): Estimate | Count | number | null {
  switch (estimate) {
    case 'count':
      return row.count;
    case 'population':
      return row.population;
    case 'share':
      return row.share;
    case 'population-share':
      return row.populationShare;
    case 'rate':
      return row.rate;
    case 'representation':
      return row.representation;
    case 'versus-others':
      return row.versusOthers.ratio;
    case 'versus-elsewhere':
      return row.versusElsewhere?.ratio ?? null;
    default:
      return assertNever(estimate);
  }
}

/** What a figure is, in words: "rate ratio, against everyone else in Ealing". */
export function figureWords(
  { breakdown: { measure }, whole }: Reading,
  estimate: GroupEstimate,
  areaName: string,
): string {
  switch (estimate) {
    case 'count':
      return measure.unit;
    case 'population':
      return measure.people;
    case 'share':
      return `share of ${measure.unit}`;
    case 'population-share':
      return `share of ${measure.people}`;
    case 'rate':
      return `${measure.unit} per ${formatNumber(measure.multiplier)} ${measure.people}`;
    case 'representation':
      return `share of ${measure.unit} ÷ share of ${measure.people}`;
    case 'versus-others':
      return `rate ratio, against everyone else in ${areaName}`;
    case 'versus-elsewhere':
      return `rate ratio, against the rest of ${whole.name}`;
    default:
      return assertNever(estimate);
  }
}

/**
 * How a figure is worked out from released counts, as in "(67 ÷ 2,910) ÷ (3,188 ÷ 287,109)"; null where one of the counts
 * is hidden or there is none.
 */
export function figureFormula(reading: Reading, { estimate, area, category }: GroupFigure): string | null {
  const { row, whole, breakdown, categories } = reading;
  const isCategory = categories.some(({ code }) => code === category);
  const users = (code: string, from: AreaKey = area) => numberOf(row(code, from)?.count);
  const people = (code: string, from: AreaKey = area) => numberOf(row(code, from)?.population);
  const [own, ownPeople] = [users(category), people(category)];
  const [all, allPeople] = [users(isCategory ? known : everyone), people(known)];
  switch (estimate) {
    case 'count':
      return written([own], ([n]) => n);
    case 'population':
      return written([ownPeople], ([n]) => n);
    case 'share':
      return written([own, all], ([n, total]) => `${n} ÷ ${total}`);
    case 'population-share':
      return written([ownPeople, allPeople], ([n, total]) => `${n} ÷ ${total}`);
    case 'rate': {
      const per = formatNumber(breakdown.measure.multiplier);
      return written([own, ownPeople], ([n, of]) => `${n} ÷ ${of} × ${per}`);
    }
    case 'representation':
      return written([own, all, ownPeople, allPeople], ([n, t, p, q]) => `(${n} ÷ ${t}) ÷ (${p} ÷ ${q})`);
    case 'versus-others':
      return ratioFormula(own, ownPeople, less(all, own), less(allPeople, ownPeople));
    case 'versus-elsewhere': {
      const unplaced = row(category, 'not-placed') === undefined ? 0 : users(category, 'not-placed');
      const rest = less(less(users(category, whole.code), own), unplaced);
      return ratioFormula(own, ownPeople, rest, less(people(category, whole.code), ownPeople));
    }
    default:
      return assertNever(estimate);
  }
}
