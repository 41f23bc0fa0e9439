import { formatNumber } from '../../shared/base/format-number.ts';
import { startSentence, withinSentence } from '../../shared/base/format-words.ts';
import { everyone } from '../../shared/model/breakdown.ts';
import type { Breakdown, BreakdownRow } from '../../shared/model/breakdown.ts';
import { methodSchema } from '../../shared/model/estimate.ts';
import type { Estimate } from '../../shared/model/estimate.ts';
import type { Profile } from '../../shared/model/profile.ts';
import { formatCount } from '../../shared/presentation/format-estimate.ts';
import { roundingNote } from '../../shared/presentation/rounding-note.ts';
import { chanceSymbol, screenMethod } from '../../shared/presentation/screen-words.ts';
import { datedPopulation } from '../../shared/presentation/subtitle.ts';
import { combinedDisclosure } from './combine-disclosure.ts';
import { methodNames } from './method-names.ts';
import type { ProfileInput } from './profile-input.ts';
import { usedDatasets } from './sources.ts';

/** Tables whose totals are further apart count other people. */
const mostApart = 0.01;

type Item = Profile['methods'][number];

/** How each kind of number in the profile was made, naming the method behind every interval that is printed. */
export function methodItems(input: ProfileInput): Item[] {
  const breakdowns = input.evidence.flatMap((measure) => measure.breakdowns);
  const rows = breakdowns.flatMap((breakdown) => breakdown.rows);
  const { workspace } = input;
  const measures = [...new Map(breakdowns.map((breakdown) => [breakdown.measure.id, breakdown.measure])).values()];
  const areaKind = workspace.areas.geography.kind;
  return [
    ...measures.map((measure) => ({
      term: measures.length === 1 ? 'Rate' : `Rate, ${withinSentence(measure.title)}`,
      text: `${startSentence(measure.unit)} ÷ ${measure.people} × ${formatNumber(measure.multiplier)}, not adjusted for age. 95% interval: ${namesOf(rows, ({ rate }) => rate)}.`,
    })),
    ...eventItems(measures),
    {
      term: 'Share',
      text: `Of people whose answer is known, the part in a group. 95% interval: ${namesOf(rows, ({ share }) => share)}.`,
    },
    {
      term: 'Representation',
      text: `Share of users ÷ share of the population. 95% interval: ${namesOf(rows, ({ representation }) => representation)}. The population's share is taken as exact. Not given where the answer is known for fewer than 80% of users.`,
    },
    {
      term: 'Ratio to others',
      text: `A group's rate ÷ the rate of everyone else of known answer in the same area, so that the two do not overlap. A ${areaKind}'s rate ÷ that of the other ${areaKind}s together. People who could not be placed are in neither. Nothing is compared where one side has fewer than 5 people and, if the rates were the same, would be expected to have fewer than 5. 95% interval: ${namesOf(
        rows,
        ({ versusOthers }) => versusOthers.ratio,
        ({ versusElsewhere }) => versusElsewhere.ratio,
      )}.`,
    },
    {
      term: 'Clear difference',
      text: `Said only where the 95% interval of a ratio leaves out 1. Intervals of two groups are never compared by eye. ${chanceText(input)}`,
    },
    {
      term: measures.every(({ counts }) => counts === 'events') ? 'More or fewer' : 'Likely',
      text: 'Describes how often people were counted. It does not say why, and a difference is not shown to be caused by the characteristic.',
    },
    ...(workspace.policy.unreliableUnder > 0
      ? [
          {
            term: 'Read with care [u]',
            text: `Rests on fewer than ${formatNumber(workspace.policy.unreliableUnder)} people.`,
          },
        ]
      : []),
    {
      term: 'Not known',
      text: 'People whose answer is not known, or fits no category of the list, are left out of rates, shares and ratios by that strand. They count in totals, and each section says how many they are.',
    },
    {
      term: 'None to all',
      text: 'Best and worst bounds of each estimate: what it would be if none, and if all, of those whose answer is not known belonged to the group (Manski 1989). Given only where every count that they are made from is printed.',
    },
    {
      term: 'A strand as a whole',
      text: 'Index of disparity: the mean distance of the groups’ rates from the rate of all, in % of it (Pearcy and Keppel 2002); it has no agreed interval, and tiny groups raise it. Parity gap: share of users less share of the population, Wilson limits. Gap between groups: rate less that of the largest group, limits by the method of variance recovery; and rate ratio. Chi-square: Pearson’s, of users and other people by group, with Cramér’s V, where no group expects fewer than 1 and at most a fifth fewer than 5 (Cochran 1954). All are withheld where a count that they are made from is hidden or the answer of more than 20% is not known.',
    },
    ...populationItems(input),
    {
      term: 'Categories',
      text: `${[...new Set(breakdowns.map(({ strand, list }) => `${strand.title}: ${list.title}`))].join('; ')}.`,
    },
    ...placeItems(input, breakdowns),
    ...conversionItems(input),
    { term: 'Rounding', text: roundingText(input) },
  ];
}

/** What is to be known of rates whose numerators are not people. */
function eventItems(measures: readonly Breakdown['measure'][]): Item[] {
  return measures.flatMap(({ counts, unit, people }) =>
    counts === 'events'
      ? [
          {
            term: startSentence(unit),
            text: `Are counted, not ${people}: a person who has several counts several times, so that a rate is not a share of ${people}. Intervals take each as independent of the others and are somewhat too narrow where one leads to the next.`,
          },
        ]
      : [],
  );
}

function roundingText({ evidence }: ProfileInput): string {
  const rounded = roundingNote(combinedDisclosure(evidence.map(({ disclosure }) => disclosure)));
  return rounded === null
    ? 'Numbers are rounded half up when printed, never before they are compared.'
    : `${rounded} Estimates are rounded half up when printed, never before they are compared.`;
}

function namesOf(rows: readonly BreakdownRow[], ...estimates: readonly ((row: BreakdownRow) => Estimate)[]): string {
  const used = new Set(
    rows.flatMap((row) =>
      estimates
        .map((estimate) => estimate(row))
        .flatMap((estimate) => (estimate.status === 'value' ? [estimate.method] : [])),
    ),
  );
  const names = methodSchema.options.filter((method) => used.has(method)).map((method) => methodNames[method]);
  return names.length === 0 ? 'none can be shown' : names.join('; ');
}

/** How the many comparisons of a profile are weighed together, and with what result. */
function chanceText({ evidence, area }: ProfileInput): string {
  const results = evidence.flatMap(({ breakdowns: [first], assessment }) => {
    if (first === undefined) return [];
    const groups = assessment.groupScreens.find((screen) => screen.area === area.code);
    const areas = assessment.areaScreens.find(
      ({ strand, category }) => strand === first.strand.id && category === everyone,
    );
    return [
      ...(groups === undefined ? [] : [`Groups in ${area.name}, over all strands: ${screenMethod(groups)}.`]),
      ...(areas === undefined ? [] : [`Areas: ${screenMethod(areas)}.`]),
    ];
  });
  return `Comparisons are weighed together, groups of an area over all strands and areas among each other, since 1 in 20 would look clear by chance if nothing differed: a difference may be chance [${chanceSymbol}] where its exact p is above 5% after Benjamini and Hochberg (1995). ${results.join(' ')}`.trim();
}

function populationItems({ evidence, recipe, area }: ProfileInput): Item[] {
  const shown = new Set(recipe.strands.map(({ strand }) => strand));
  const populations = Map.groupBy(
    evidence.flatMap(({ breakdowns }) => breakdowns.filter(({ strand }) => shown.has(strand.id))),
    ({ measure }) => measure.people,
  );
  return [...populations].map(([people, [first, ...others]]) => ({
    term: startSentence(people),
    text:
      first === undefined
        ? ''
        : `${startSentence(datedPopulation(first.measure))}. The population has changed since: rates of growing groups are a little too high.${totalsText([first, ...others.filter(({ measure }) => measure.populationTitle === first.measure.populationTitle)], area)}`,
  }));
}

/** Why tables of the same people have totals that are almost, but not quite, the same; nothing where they are. */
function totalsText(breakdowns: readonly Breakdown[], area: ProfileInput['area']): string {
  const totals = breakdowns.flatMap(({ rows }) =>
    rows.flatMap(({ area: code, category, population }) =>
      code === area.code && category === everyone && population.status === 'value' ? [population.value] : [],
    ),
  );
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  if (totals.length === 0 || least === most || most - least >= mostApart * most) return '';
  return ` ${area.name} has ${formatNumber(least)} to ${formatNumber(most)} of them, depending on the table: census tables differ slightly, as small random changes in them protect people.`;
}

/** Which of the tables were carried from other areas, and how. */
function conversionItems(input: ProfileInput): Item[] {
  const made = new Set(input.workspace.conversions?.map(({ id }) => id));
  const carried = usedDatasets(input, false).filter(({ dataset }) => made.has(dataset.id));
  if (carried.length === 0) return [];
  return [
    { term: 'Converted figures', text: carried.map(({ dataset }) => `${dataset.title}: ${dataset.counted}`).join(' ') },
  ];
}

/** How people were placed; how many were not is told only where disclosure control released it. */
function placeItems({ joins, workspace }: ProfileInput, breakdowns: readonly Breakdown[]): Item[] {
  const { geography } = workspace.areas;
  const [breakdown] = breakdowns;
  const notPlaced = breakdown?.rows.find(({ area, category }) => area === 'not-placed' && category === everyone)?.count;
  const unplaced =
    breakdown === undefined || notPlaced === undefined
      ? ''
      : ` ${formatCount(notPlaced)} ${breakdown.measure.unit} could not be placed and count only in ${workspace.whole.name}.`;
  const bestFit = joins.some(({ plan }) =>
    plan.on.some((pair) => pair.by === 'key' && pair.through?.method === 'best-fit'),
  )
    ? ` Best fit gives each small area whole to one ${geography.kind}: exact for ${workspace.whole.name}, an estimate for a ${geography.kind}.`
    : '';
  const sentences = [...new Set(joins.map(({ sentence }) => sentence))].join(' ');
  return [
    {
      term: 'Places',
      text: `Areas are the ${geography.vintage} ${geography.kind}s. ${sentences}${unplaced}${bestFit}`.trim(),
    },
  ];
}
