import { areaKeySchema } from '../../../../../shared/model/area.ts';
import type { BreakdownRow } from '../../../../../shared/model/breakdown.ts';
import type { MeasureEvidence } from '../../../../../shared/model/released-evidence.ts';
import type { Released } from '../../../../../shared/model/released.ts';
import type { EvidenceView } from '../../../../../shared/presentation/evidence-view.ts';

const whole = areaKeySchema.parse('E09000009');

function shown(
  category: string,
  users: number,
  people: number,
  rate: number,
  ratio: BreakdownRow['versusOthers'],
): BreakdownRow {
  return {
    area: whole,
    category,
    count: { status: 'value', value: users },
    population: { status: 'value', value: people },
    share: { quantity: 'share', status: 'not-available' },
    populationShare: null,
    rate: {
      quantity: 'rate',
      status: 'value',
      value: rate,
      lower: rate * 0.8,
      upper: rate * 1.2,
      method: 'byar',
      reliable: true,
    },
    representation: { quantity: 'representation-ratio', status: 'not-available' },
    versusOthers: ratio,
    versusElsewhere: { ratio: { quantity: 'rate-ratio', status: 'not-available' }, direction: 'not-comparable' },
  };
}

function hidden(category: string, people: number): BreakdownRow {
  return {
    ...shown(category, 0, people, 0, { ratio: { quantity: 'rate-ratio', status: 'suppressed' }, direction: 'hidden' }),
    count: { status: 'suppressed' },
    rate: { quantity: 'rate', status: 'suppressed' },
  };
}

const ratio = (
  value: number,
  lower: number,
  upper: number,
  direction: BreakdownRow['versusOthers']['direction'],
): BreakdownRow['versusOthers'] => ({
  ratio: { quantity: 'rate-ratio', status: 'value', value, lower, upper, method: 'log-wald', reliable: true },
  direction,
});

const evidence: MeasureEvidence = {
  crossings: [],
  hidden: [],
  assessment: {
    crossings: [],
    strands: [
      {
        strand: 'ethnic-group',
        cells: [
          {
            area: whole,
            category: '1',
            bounds: {
              rate: { status: 'value', lowest: 23, highest: 31, lower: 18.4, upper: 35.2 },
              share: { status: 'suppressed' },
              representation: { status: 'not-available' },
            },
          },
        ],
        others: [
          {
            area: whole,
            category: '1',
            pValue: 0.00001,
            benjaminiHochberg: 0.00002,
            holm: 0.00002,
            mayBeChance: false,
          },
          { area: whole, category: '4', pValue: 0.12, benjaminiHochberg: 0.12, holm: 0.12, mayBeChance: false },
        ],
        elsewhere: [],
        summaries: [],
      },
    ],
    groupScreens: [{ area: whole, made: 2, byChance: 0.1, clear: 1, remain: 1, remainHolm: 1 }],
    areaScreens: [],
  },
  disclosure: { policy: 'Default', threshold: 5, cells: 4, hidden: 1, narrowestInterval: 4, method: '' },
  breakdowns: [
    {
      measure: {
        id: 'advice',
        title: 'Housing advice',
        unit: 'clients',
        does: 'use housing advice',
        multiplier: 1000,
        people: 'adults',
        populationTitle: 'Residents aged 16 and over',
        period: '2025/26',
        populationPeriod: '21 March 2021',
      },
      strand: { id: 'ethnic-group', title: 'Ethnic group' },
      list: { id: 'census-2021', title: 'Census 2021, 19 groups' },
      areas: [{ code: whole, name: 'Ealing' }],
      categories: [
        { code: '1', label: 'Bangladeshi', kind: 'category' },
        { code: '4', label: 'Pakistani', kind: 'category' },
        { code: '15', label: 'Gypsy or Irish Traveller', kind: 'category' },
        { code: 'known', label: 'All of known ethnic group', kind: 'known' },
      ],
      rows: [
        shown('1', 67, 2910, 23, ratio(2.07, 1.6, 2.6, 'higher')),
        shown('4', 169, 13205, 12.8, ratio(1.1, 0.98, 1.3, 'no-clear-difference')),
        hidden('15', 195),
        shown('known', 3255, 290019, 11.2, {
          ratio: { quantity: 'rate-ratio', status: 'not-available' },
          direction: 'not-comparable',
        }),
      ],
    },
  ],
};

/** Only the product's own disclosure control makes released numbers; a test says so of numbers that it made up. */
function isReleased(_evidence: MeasureEvidence): _evidence is Released<MeasureEvidence> {
  return true;
}

export function sampleView(): EvidenceView {
  if (!isReleased(evidence)) throw new Error('The sample is released.');
  return { evidence, strand: 'ethnic-group', area: whole };
}
