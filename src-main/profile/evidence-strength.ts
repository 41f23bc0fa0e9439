import { formatNumber, shiftDecimal } from '../../shared/base/format-number.ts';
import { countedNoun, numberInWords, withinSentence } from '../../shared/base/format-words.ts';
import { everyone, known } from '../../shared/model/breakdown.ts';
import type { Figure } from '../../shared/model/edition.ts';
import type { TableModel } from '../../shared/model/table-model.ts';
import { placeOf, shareOfAllFigure, tallyFigure } from '../../shared/presentation/finding-figures.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import type { ProfileInput } from './profile-input.ts';
import { textTable } from './text-table.ts';

export type Strength = 'strong' | 'partial' | 'none';

/** One test of a strand's evidence. */
export interface StrengthTest {
  /** Its row's key. */
  readonly key: string;
  readonly asked: string;
  readonly answer: string;
  readonly isMet: boolean;
  /** What is wrong where it is not met. */
  readonly shortfall: string;
  /** Where the numbers of the shortfall come from. */
  readonly figures: readonly Figure[];
}

export interface EvidenceStrength {
  readonly strength: Strength;
  readonly tests: readonly StrengthTest[];
}

const leastKnown = 0.8;
const leastToSayAnything = 0.5;
const mostHidden = 0.25;
const leastReliable = 0.5;
const oldestRecords = 3;
const oldestPopulation = 10;

/**
 * How strong the evidence of a strand is: strong where all five tests are met, none where nothing can be compared or the
 * strand is known for fewer than half, partial between.
 */
export function evidenceStrength(view: EvidenceView, input: ProfileInput): EvidenceStrength {
  const reading = readView(view);
  const { categories, breakdown } = reading;
  const rows = categories.flatMap(({ code }) => reading.row(code) ?? []);
  const [all, certain] = [reading.row(everyone)?.count, reading.row(known)?.count];
  const share =
    all?.status === 'value' && certain?.status === 'value' && all.value > 0 ? certain.value / all.value : null;
  const shown = rows.filter(({ versusOthers }) => versusOthers.ratio.status === 'value');
  const reliable = shown.filter(({ rate }) => rate.status === 'value' && rate.reliable).length;
  const { recordsTo, populationAt } = datesOf(view, input);
  const place = { area: reading.area.code };
  const tests: StrengthTest[] = [
    {
      key: 'known',
      asked: `Is ${withinSentence(breakdown.strand.title)} known for at least 80%?`,
      answer: share === null ? 'Not published' : `${formatNumber(shiftDecimal(share, 2), 1)}%`,
      isMet: share !== null && share >= leastKnown,
      shortfall:
        share === null
          ? 'how many are known is not published'
          : `it is known for only ${formatNumber(shiftDecimal(share, 2), 1)}%`,
      figures:
        share === null
          ? []
          : [shareOfAllFigure(reading, `${formatNumber(shiftDecimal(share, 2), 1)}%`, placeOf(reading, known))],
    },
    {
      key: 'compared',
      asked: 'Can at least three in four groups be compared?',
      answer: `${formatNumber(shown.length)} of ${formatNumber(rows.length)}`,
      isMet: rows.length > 0 && 1 - shown.length / rows.length <= mostHidden,
      shortfall:
        shown.length === 0
          ? 'no group can be compared'
          : `only ${numberInWords(shown.length)} of ${countedNoun(rows.length, 'group')} can be compared`,
      figures: [
        tallyFigure(reading, shown.length, place, 'groups-compared'),
        tallyFigure(reading, rows.length, place, 'groups'),
      ],
    },
    {
      key: 'reliable',
      asked: 'Do at least half of those rest on enough people?',
      answer: `${formatNumber(reliable)} of ${formatNumber(shown.length)}`,
      isMet: shown.length > 0 && reliable / shown.length >= leastReliable,
      shortfall: `${reliable === 0 ? 'none' : `only ${numberInWords(reliable)}`} of those that can be compared ${reliable === 1 ? 'rests' : 'rest'} on enough people`,
      figures: [tallyFigure(reading, reliable, place, 'groups-reliable')],
    },
    {
      key: 'records',
      asked: 'Did the records end within three years of this edition?',
      answer: ageWords(recordsTo, input.recipe.edition),
      isMet: yearsBetween(recordsTo, input.recipe.edition) <= oldestRecords,
      shortfall: 'the records are more than three years old',
      figures: [],
    },
    {
      key: 'population',
      asked: `Were ${breakdown.measure.people} counted within ten years, in the same groups?`,
      answer: ageWords(populationAt, input.recipe.edition),
      isMet: yearsBetween(populationAt, input.recipe.edition) <= oldestPopulation,
      shortfall: 'people were counted more than ten years ago',
      figures: [],
    },
  ];
  const isNothing = shown.length === 0 || share === null || share < leastToSayAnything;
  return { strength: isNothing ? 'none' : tests.every(({ isMet }) => isMet) ? 'strong' : 'partial', tests };
}

/** "Partial: three of five tests are met." */
export function strengthSentence({ strength, tests }: EvidenceStrength): string {
  const met = tests.filter(({ isMet }) => isMet).length;
  switch (strength) {
    case 'strong':
      return 'Strong: all five tests are met.';
    case 'partial':
      return `Partial: ${numberInWords(met)} of ${countedNoun(tests.length, 'test')} ${met === 1 ? 'is' : 'are'} met.`;
    case 'none':
      return 'None that can be used: no group can be compared, or too little is known.';
  }
}

/** The tests as a table, so that a reader sees why. */
export function strengthTable(view: EvidenceView, { tests, strength }: EvidenceStrength): TableModel {
  const { breakdown } = readView(view);
  return textTable({
    id: `strength-${breakdown.measure.id}-${breakdown.strand.id}`,
    caption: `How strong the evidence is: ${strength}`,
    subtitle: `${breakdown.measure.title}, ${breakdown.measure.period}.`,
    heads: ['Test', 'Answer', 'Met'],
    ids: ['test', 'answer', 'met'],
    rows: tests.map(({ key, asked, answer, isMet }) => ({
      key,
      texts: [asked, answer, isMet ? 'Yes' : 'No'],
    })),
  });
}

function datesOf(view: EvidenceView, { workspace }: ProfileInput): { recordsTo: string; populationAt: string } {
  const { measure, strand } = readView(view).breakdown;
  const wanted = workspace.measures.find(({ id }) => id === measure.id);
  const join = workspace.joins.find(({ id }) => id === wanted?.join);
  const table = workspace.populations.find(({ id }) => id === wanted?.population)?.tables[strand.id];
  const endOf = (dataset: string | undefined): string =>
    workspace.datasets.find(({ id }) => id === dataset)?.period.to ?? '';
  return { recordsTo: endOf(join?.left.dataset), populationAt: endOf(table) };
}

function ageWords(date: string, edition: string): string {
  const years = yearsBetween(date, edition);
  if (!Number.isFinite(years)) return 'Not dated';
  return years <= 0 ? 'At this edition' : `${formatNumber(years, 1)} years before`;
}

/** Years from one ISO date to another; endless where there is no date. */
function yearsBetween(from: string, to: string): number {
  if (from === '') return Infinity;
  return (Date.parse(to) - Date.parse(from)) / (365.25 * 24 * 60 * 60 * 1000);
}
