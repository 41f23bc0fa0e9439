import { areaCodeSchema } from '../../shared/model/area.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { Released } from '../../shared/model/released.ts';
import { sampleChart, sampleMap } from './sample-pictures.ts';
import { ethnicGroupTable, hostileTable } from './sample-tables.ts';

const mainFinding: Profile['mainFinding'] = {
  kind: 'finding',
  id: 'main',
  figure: '2.1',
  text: 'Bangladeshi adults are 2.1 times as likely as other residents to use housing advice',
  detail:
    '23.0 clients per 1,000 adults, against 11.1 in the rest of the borough. 95% interval of the ratio 1.6 to 2.6.',
  direction: 'higher',
  plot: {
    scale: {
      scale: 'log',
      domain: [0.5, 4],
      ticks: [
        { value: 0.5, text: 'half' },
        { value: 1, text: 'same' },
        { value: 2, text: '2 times' },
        { value: 4, text: '4 times' },
      ],
      reference: 1,
      referenceLabel: 'Rest of the borough',
    },
    value: 2.1,
    lower: 1.6,
    upper: 2.6,
    reliable: true,
  },
};

const findings: Profile['findings'] = [
  {
    kind: 'finding',
    id: 'f1',
    figure: '2.6',
    text: 'Roma adults use it most of all, 2.6 times as much (1.9 to 3.7)',
    detail: 'A small group: 33 clients among 1,127 adults.',
    direction: 'higher',
  },
  {
    kind: 'finding',
    id: 'f2',
    figure: '1.9',
    text: 'Arab and African adults use it 1.9 and 1.8 times as much',
    detail: 'Intervals 1.7 to 2.2 and 1.6 to 2.1.',
    direction: 'higher',
  },
  {
    kind: 'finding',
    id: 'f3',
    figure: '14.7',
    text: 'Use is highest in South Acton: 14.7 clients per 1,000 adults',
    detail:
      'South Acton, Northolt West End, Norwood Green and Northolt Mandeville are clearly above the borough’s 11.2.',
    direction: 'higher',
  },
  {
    kind: 'finding',
    id: 'f4',
    figure: '[c]',
    text: 'Not shown for two groups',
    detail: 'Gypsy or Irish Traveller, and White and Black African: numbers are hidden to protect people.',
    direction: 'hidden',
  },
  {
    kind: 'finding',
    id: 'f5',
    figure: 'No data',
    text: 'Nothing is held on gender reassignment for four in five clients',
    detail: 'The service asked 21% of clients. Treat the impact as unknown, not as none.',
    direction: 'not-comparable',
  },
];

const sections: Profile['sections'] = [
  {
    id: 'race',
    name: 'Race',
    title: 'Roma, Bangladeshi, Arab and African adults use housing advice most',
    lead: 'Moving the service would affect them first. Eight of 19 groups are clearly above the rest of the borough, four are clearly below, and five show no clear difference. Two are hidden to protect people.',
    blocks: [
      { kind: 'table', table: ethnicGroupTable },
      { kind: 'map', ...sampleMap },
      {
        kind: 'paragraph',
        text: 'Eliminating discrimination. The move lengthens the journey most for groups who use the service most: 1,140 Bangladeshi adults would live more than 30 minutes away by bus.',
      },
      {
        kind: 'missingness',
        title: 'Who is missing',
        text: 'Ethnic group is known for 3,255 of 3,558 clients. Of the others, 172 preferred not to say, 71 did not know, 33 were not asked and 27 are missing.',
        parts: [
          { label: 'Known', answer: 'known', text: '91.5%', share: 0.915 },
          { label: 'Declined', answer: 'declined', text: '4.8%', share: 0.048 },
          { label: 'Not known', answer: 'not-known', text: '2.0%', share: 0.02 },
          { label: 'Not asked', answer: 'not-asked', text: '0.9%', share: 0.009 },
          { label: 'Missing', answer: 'missing', text: '[c]', share: null },
        ],
      },
    ],
  },
  {
    id: 'names',
    name: 'Names & signs',
    title: 'Names & signs: #1, $2, *3*, _4_, @5, <6>, [7], \\8 and `9`',
    lead: 'Every sign that means something in a markup language stands here as text: # $ * _ @ < > [ ] { } \\ ` " \' & ~ = - +',
    blocks: [
      {
        kind: 'note',
        tone: 'warn',
        title: 'Read with care',
        text: 'The numbers of this section are only names and signs.',
      },
      { kind: 'table', table: hostileTable },
      { kind: 'chart', ...sampleChart },
      {
        kind: 'finding',
        id: 's1',
        figure: '1.3',
        text: 'Caribbean adults use it 1.3 times as much',
        detail: '14.9 per 1,000 (12.6 to 17.5).',
        direction: 'higher',
      },
      {
        kind: 'definitions',
        title: 'Words used here',
        items: [
          { term: 'Client', text: 'A person who asked for advice at least once in the year.' },
          { term: 'Rest of the borough', text: 'Everyone who lives in the borough and is not in the group.' },
        ],
      },
      {
        kind: 'note',
        tone: 'info',
        title: 'How to read the chart',
        text: 'An interval that crosses the dashed line shows no clear difference.',
      },
    ],
  },
];

const profile: Profile = {
  id: 'housing-advice',
  title: 'Moving housing advice from Southall to Perceval House',
  subtitle:
    'Evidence on who uses the service, by protected characteristic and ward, for the Cabinet decision of 9 December 2026',
  area: { code: areaCodeSchema.parse('E09000009'), name: 'Ealing' },
  wholeName: 'Ealing',
  organisation: 'Synthetic Ealing Council',
  period: 'April 2025 to March 2026',
  edition: 'Edition 2, 22 November 2026',
  editionDate: '2026-11-22',
  contact: 'Equality and Engagement Officer',
  synthetic: true,
  language: 'en-GB',
  mainFinding,
  findings,
  sections,
  methods: [
    { term: 'Rate', text: 'Clients ÷ adults × 1,000. Limits by Byar’s method, exact Poisson under 10.' },
    {
      term: 'Ratio',
      text: 'Group against the rest of the borough, which leaves the group out. Log-Wald 95% interval.',
    },
    {
      term: 'Difference',
      text: 'Called clear only if the group’s interval leaves out the rest of the borough’s rate. 17 comparisons were made.',
    },
    {
      term: 'Adults',
      text: 'Residents aged 16 and over, Census 2021. The borough has changed since; rates of growing groups are a little too high.',
    },
    { term: 'Wards', text: '2022 scheme. 139 clients have no ward and count only in the borough.' },
  ],
  symbols: [
    { symbol: '[c]', meaning: 'hidden to protect people' },
    { symbol: '[u]', meaning: 'unreliable, read with care' },
    { symbol: '0', meaning: 'true zero' },
    { symbol: '[x]', meaning: 'not available' },
    { symbol: '[z]', meaning: 'does not apply' },
  ],
  disclosure: {
    policy: 'Counts from 1 to 4 are hidden',
    threshold: 5,
    cells: 1204,
    hidden: 87,
    narrowestInterval: 5,
    method: 'Whole-number bounds of every hidden cell',
  },
  disclosureNote:
    'Counts from 1 to 4 are hidden, with the percentages and rates that would give them away. Other cells are hidden so that none can be worked out from totals or from other tables here. All carry the same mark, [c], so the mark does not say which.',
  sources: [
    {
      title: 'Housing advice clients 2025/26',
      owner: 'Acton & Southall Advice',
      period: 'April 2025 to March 2026',
      received: '30 October 2026',
      rows: '3,558 of 3,569 rows; 11 rejected',
      version: '9f31…c07a',
      licence: 'Shared under the data agreement of 1 May 2025',
      counted: 'People who asked for advice and live in the borough.',
      notCounted: 'People helped by telephone only; people under 16.',
    },
    {
      title: 'Ethnic group by ward (TS021)',
      owner: 'Office for National Statistics',
      period: '21 March 2021',
      received: '12 January 2026',
      rows: '24 wards, 19 groups',
      version: '02bd…e114',
      licence: 'Open Government Licence v.3.0',
      counted: 'Usual residents aged 16 and over.',
      notCounted: 'People who did not return a Census form are estimated.',
    },
  ],
  licences: [
    'Source: Office for National Statistics licensed under the Open Government Licence v.3.0.',
    'Contains OS data © Crown copyright and database right 2026.',
  ],
};

/** A report with every kind of block, made by hand; only tests may call a profile released. */
export function sampleProfile(change: Partial<Profile> = {}): Released<Profile> {
  return { ...profile, ...change } as Released<Profile>;
}

/** The same report with its area as the first row of its first table, as tables of areas have it. */
export function withOwnRow(report: Released<Profile>): Released<Profile> {
  const [first, ...others] = report.sections;
  const blocks = first?.blocks.map((block) =>
    block.kind === 'table'
      ? {
          ...block,
          table: {
            ...block.table,
            rows: block.table.rows.map((row, index) => (index === 0 ? { ...row, key: report.area.code } : row)),
          },
        }
      : block,
  );
  return { ...report, sections: first === undefined ? [] : [{ ...first, blocks: blocks ?? [] }, ...others] };
}
