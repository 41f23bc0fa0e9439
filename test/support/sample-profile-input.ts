import { usualPolicy } from '../../shared/model/policy.ts';
import { areaCodeSchema, areaSchema } from '../../shared/model/area.ts';
import type { Benchmark } from '../../shared/model/benchmark.ts';
import { datasetSummarySchema } from '../../shared/model/dataset.ts';
import type { DatasetSummary } from '../../shared/model/dataset.ts';
import type { MatchReport } from '../../shared/model/match-report.ts';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import type { Released } from '../../shared/model/released.ts';
import { workspaceSchema } from '../../shared/model/workspace.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { lightTheme } from '../../shared/presentation/chart-theme.ts';
import type { ProfileInput } from '../../src-main/profile/profile-input.ts';
import { compareBenchmarks } from '../../src-main/statistics/compare-benchmarks.ts';
import { sampleBoundaries } from './sample-boundaries.ts';
import { sampleEvidence, sampleWhole } from './sample-evidence.ts';
import { sampleWards } from './sample-wards.ts';

const ogl = 'Open Government Licence v.3.0';

/** What the sample profile is built from; the whole unless a ward's code is given. */
export function sampleProfileInput(
  code: string = sampleWhole,
  evidence: Released<MeasureEvidence> = sampleEvidence(),
  benchmarks: readonly Benchmark[] = [],
): ProfileInput {
  const workspace = sampleWorkspace();
  const name = sampleWards.find((ward) => ward.code === code)?.name ?? 'Ealing';
  const [recipe] = workspace.profiles;
  if (recipe === undefined) throw new Error('The sample workspace has a profile.');
  return {
    recipe,
    workspace,
    area: areaSchema.parse({ code, name }),
    evidence: [evidence],
    benchmarks: compareBenchmarks(benchmarks, [evidence]),
    boundaries: sampleBoundaries(),
    datasets: workspace.datasets.map(summaryOf),
    joins: workspace.joins.map(matchOf),
    theme: lightTheme,
  };
}

function sampleWorkspace(): Workspace {
  const period = { from: '2025-04-01', to: '2026-03-31', label: 'April 2025 to March 2026' };
  const census = { from: '2021-03-21', to: '2021-03-21', label: '21 March 2021' };
  const dataset = (id: string, title: string, more: object) => ({
    id,
    title,
    path: `${id}.csv`,
    kind: 'aggregate',
    owner: 'Office for National Statistics',
    subject: 'population',
    unit: 'adults',
    period: census,
    received: '2026-10-30',
    sensitivity: 'open',
    licence: ogl,
    counted: 'Usual residents aged 16 and over.',
    notCounted: 'Short-term residents.',
    read: { format: 'csv' },
    roles: {},
    ...more,
  });
  return workspaceSchema.parse({
    format: 'strand-workspace',
    version: 1,
    title: 'Ealing equality evidence 2026',
    synthetic: true,
    whole: { code: areaCodeSchema.parse(sampleWhole), name: 'Ealing' },
    areas: {
      geography: { kind: 'ward', vintage: '2022' },
      boundaries: 'wards',
      codeColumn: 'code',
      nameColumn: 'name',
      note: 'Ward outlines are drawn as squares for this sample.',
    },
    datasets: [
      dataset('register', 'Housing register 2025/26', {
        kind: 'record-level',
        owner: 'Synthetic Ealing Council, Housing',
        unit: 'applicants',
        period,
        sensitivity: 'personal',
        licence: 'Internal',
        counted: 'Applicants with a live application on 31 March 2026.',
        notCounted: 'Other members of the household.',
      }),
      dataset('postcodes', 'Postcode lookup', { kind: 'lookup', unit: 'postcodes' }),
      dataset('ethnic-group-by-ward', 'Ethnic group by ward', {}),
      dataset('sex-by-ward', 'Sex by ward', {}),
      dataset('wards', 'Ward boundaries, May 2022', { kind: 'boundaries', unit: 'wards' }),
      dataset('unused', 'Library loans', { sensitivity: 'internal', owner: 'Libraries' }),
    ],
    joins: [
      {
        id: 'register-to-wards',
        title: 'Register to wards',
        left: { dataset: 'register' },
        right: {
          dataset: 'ethnic-group-by-ward',
          summed: { by: ['ward_code'], columns: [{ name: 'rows', how: 'count' }] },
        },
        on: [
          {
            by: 'key',
            left: 'postcode',
            right: 'ward_code',
            normalisers: ['postcode'],
            through: { dataset: 'postcodes', key: 'postcode', value: 'ward', method: 'best-fit' },
          },
        ],
        kind: 'left',
        expects: 'many-to-one',
        many: 'refuse',
      },
    ],
    segments: [{ id: 'adults', title: 'Adults aged 16 and over', people: 'adults', expression: { kind: 'everyone' } }],
    populations: [
      {
        id: 'adults',
        title: 'Adults aged 16 and over',
        segment: 'adults',
        tables: { 'ethnic-group': 'ethnic-group-by-ward', sex: 'sex-by-ward' },
      },
    ],
    measures: [
      {
        id: 'housing-register',
        title: 'Applicants on the housing register',
        unit: 'applicants',
        does: 'be on the housing register',
        join: 'register-to-wards',
        segment: 'adults',
        population: 'adults',
        multiplier: 1000,
        method: 'crude-rate',
        polarity: 'neutral',
      },
    ],
    policy: { ...usualPolicy, title: 'Default', unreliableUnder: 20 },
    profiles: [
      {
        id: 'housing',
        title: 'Who is on the housing register',
        subtitle: 'Evidence by protected characteristic and ward',
        measures: ['housing-register'],
        strands: [
          { strand: 'ethnic-group', list: 'ethnic-group-2021' },
          { strand: 'sex', list: 'sex-2021' },
        ],
        contact: 'Equality and Engagement Officer',
        edition: '2026-11-22',
      },
    ],
  });
}

function summaryOf(dataset: Workspace['datasets'][number]): DatasetSummary {
  const rows = dataset.id === 'register' ? 3461 : 24;
  const rejects = dataset.id === 'register' ? [{ line: 12, text: 'x', reason: 'Too few columns.' }] : [];
  return datasetSummarySchema.parse({
    dataset,
    fingerprint: `9f31c07a${dataset.id}`.padEnd(64, '0'),
    rows,
    columns: 8,
    account: {
      read: rows + rejects.length,
      loaded: rows,
      rejected: rejects.length,
      totals: 0,
      mended: 0,
      rejects,
    },
    problems: [],
  });
}

function matchOf(plan: Workspace['joins'][number]): MatchReport {
  return {
    plan,
    sentence: 'Applicants reach their ward by postcode.',
    steps: [],
    left: {
      title: 'Housing register 2025/26',
      rows: 3461,
      keys: 3100,
      emptyRows: 0,
      matchedRows: 3459,
      matchedKeys: 3098,
      unmatched: [{ key: 'ZZ99 3VZ', rows: 2 }],
    },
    right: {
      title: 'Ethnic group by ward',
      rows: 24,
      keys: 24,
      emptyRows: 0,
      matchedRows: 24,
      matchedKeys: 24,
      unmatched: [],
    },
    outsideRows: 0,
    rows: 3461,
    cardinality: 'many-to-one',
    fanOut: { rows: 0, added: 0, examples: [] },
    totals: [],
    normalised: [],
    nearMisses: [],
    strands: [],
    warnings: [],
  };
}
