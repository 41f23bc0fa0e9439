import { formatNumber } from '../../shared/base/format-number.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { areaWords } from '../../shared/geography/area-level.ts';
import { oneArea, severalAreas } from '../../shared/geography/geography-words.ts';
import type { Geography } from '../../shared/geography/geography-words.ts';
import type { ConversionReport } from '../../shared/model/gazetteer.ts';
import type { StepFacts } from './carry-areas.ts';
import { areaPair } from './conversion-step.ts';

/** What one step did, with the titles of the lookup and of the table that counts were shared by. */
export function describeStep(facts: StepFacts, titleOf: (dataset: string) => string): string {
  const { step, before, after, lost } = facts;
  const pair = areaPair(step.lookup, step.reverse);
  if (pair === null) return '';
  const known = before - lost;
  const by = `by “${titleOf(step.lookup.dataset)}”`;
  const shared = step.weights === undefined ? '' : ` by the counts of “${titleOf(step.weights.dataset)}”`;
  const unknown = lost === 0 ? '' : ` ${formatNumber(lost)} ${lost === 1 ? 'is' : 'are'} not in that lookup.`;
  const [from, to] = [counted(known, pair.from.geography), counted(after, pair.to.geography)];
  if (step.lookup.method === 'change')
    return `${from} become ${to} ${by}: ${formatList(changes(facts, shared))}.${unknown}`;
  if (facts.split > 0) return `${from} are shared out over ${to} ${by}${shared}.${unknown}`;
  if (step.lookup.method === 'best-fit')
    return `${from} are summed to ${to} ${by}, a best fit: each counts whole in one.${unknown}`;
  return `${from} are summed to ${to} ${by}, in which each lies wholly.${unknown}`;
}

function changes({ unchanged, split, parts, merged, redrawn }: StepFacts, shared: string): string[] {
  return [
    ...(unchanged === 0 ? [] : [`${formatNumber(unchanged)} unchanged`]),
    ...(split === 0 ? [] : [`${formatNumber(split)} split into ${formatNumber(parts)}, their counts shared${shared}`]),
    ...(merged === 0 ? [] : [`${formatNumber(merged)} merged, their counts summed`]),
    ...(redrawn === 0
      ? []
      : [`${formatNumber(redrawn)} redrawn so that neither fits the other, their counts shared${shared}`]),
  ];
}

function counted(areas: number, geography: Geography): string {
  return `${formatNumber(areas)} ${areas === 1 ? oneArea(geography) : severalAreas(geography)}`;
}

/** The method in a sentence, printed with every figure that a conversion made. */
export function describeMethod(from: Geography, to: Geography, facts: readonly StepFacts[]): string {
  const isShared = facts.some(({ split, redrawn }) => split + redrawn > 0);
  const isFitted = facts.some(({ step }) => step.lookup.method === 'best-fit');
  const begin = `Carried from ${severalAreas(from)} to ${severalAreas(to)}`;
  const small = areaWords[from.kind][0];
  const large = areaWords[to.kind][0];
  if (isShared && isFitted)
    return `${begin} by best fit, with the counts of areas that changed shared out by population: an estimate.`;
  if (isShared) return `${begin}, with the counts of areas that were split shared out by population: an estimate.`;
  if (isFitted)
    return `${begin} by best fit: each ${small} counts whole in the ${large} that holds most of its people, so the figures of single ${areaWords[to.kind][1]} can differ from published ones.`;
  return `${begin} exactly: each ${small} lies wholly in one ${large}, and counts are summed.`;
}

/** What a conversion did and how right it is, in a few sentences. */
export function describeConversion(
  report: Omit<ConversionReport, 'says'>,
  more: { readonly bands: readonly { code: string; low: number; high: number }[]; readonly empty: readonly string[] },
): string {
  const { areasBefore, areasAfter, unplaced, totals, errors, plan } = report;
  const [first] = totals;
  const lines = [
    `${formatNumber(areasBefore)} areas become ${formatNumber(areasAfter)} ${areaWords[plan.to.kind][areasAfter === 1 ? 0 : 1]}.`,
  ];
  if (first !== undefined && first.before === first.after)
    lines.push(`The total is ${formatNumber(first.before)} before and after.`);
  else if (first !== undefined)
    lines.push(`The total is ${formatNumber(first.before)} before and ${formatNumber(first.after)} after.`);
  if (unplaced.length > 0) {
    const rows = unplaced.reduce((sum, each) => sum + each.rows, 0);
    lines.push(
      `${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'} of ${formatNumber(unplaced.length)} ${unplaced.length === 1 ? 'code' : 'codes'} reach no area: ${unplaced
        .slice(0, 3)
        .map(({ code }) => (code === '' ? 'blank' : code))
        .join(', ')}${unplaced.length > 3 ? ' …' : ''}.`,
    );
  }
  if (more.empty.length > 0)
    lines.push(
      `${formatNumber(more.empty.length)} ${areaWords[plan.to.kind][more.empty.length === 1 ? 0 : 1]} that should have people get none, because no lookup leads there: ${more.empty.slice(0, 4).join(', ')}${more.empty.length > 4 ? ' …' : ''}. Their people are counted in their neighbours.`,
    );
  for (const { code, low, high } of more.bands.slice(0, 5))
    lines.push(`${code} holds redrawn areas: its figure lies between ${formatNumber(low)} and ${formatNumber(high)}.`);
  if (errors !== null) {
    const [worst] = errors.areas;
    const [most] = errors.areas.toSorted(
      (a, b) => Math.abs(b.converted - b.published) - Math.abs(a.converted - a.published),
    );
    lines.push(
      `Beside the published figures, ${formatNumber(errors.within1Percent)} of ${formatNumber(errors.areas.length)} ${areaWords[plan.to.kind][1]} are within 1%.`,
    );
    if (worst !== undefined && worst.error !== 0) lines.push(`The furthest is ${worst.name}, ${errorWords(worst)}.`);
    if (most !== undefined && most !== worst)
      lines.push(`In numbers of people it is ${most.name}, ${errorWords(most)}.`);
    lines.push(`The whole: ${errors.whole.says}`);
  }
  return lines.join(' ');
}

function errorWords({ converted, published, error }: NonNullable<ConversionReport['errors']>['areas'][number]): string {
  const way = error > 0 ? 'high' : 'low';
  return `${formatNumber(Math.abs(error) * 100, 1)}% too ${way} (${formatNumber(converted)} against ${formatNumber(published)})`;
}
