/** For each layer rule a file that breaks it, as `[importing file, what it imports]`, and one like it that is lawful. */
export interface LayerViolation {
  readonly rule: string;
  readonly breaks: readonly [from: string, to: string];
  readonly keeps?: readonly [from: string, to: string];
}

const engine = 'src-main/engine/create-engine.ts';

export const layerViolations: readonly LayerViolation[] = [
  {
    rule: 'shared-imports-only-shared',
    breaks: ['shared/model/a.ts', engine],
    keeps: ['shared/model/b.ts', 'shared/base/z.ts'],
  },
  { rule: 'shared-runs-anywhere', breaks: ['shared/model/c.ts', 'node:fs'] },
  {
    rule: 'base-imports-nothing',
    breaks: ['shared/base/a.ts', 'shared/model/z.ts'],
    keeps: ['shared/base/b.ts', 'shared/base/z.ts'],
  },
  {
    rule: 'window-never-imports-engine',
    breaks: ['src-renderer/app/a.ts', engine],
    keeps: ['src-renderer/app/b.ts', 'shared/model/z.ts'],
  },
  { rule: 'window-runs-in-a-browser', breaks: ['src-renderer/app/c.ts', 'node:path'] },
  { rule: 'engine-never-imports-window', breaks: ['src-main/engine/a.ts', 'src-renderer/app/z.ts'] },
  ...[
    'extract',
    'ingest',
    'catalogue',
    'geography',
    'join',
    'segment',
    'statistics',
    'disclosure',
    'profile',
    'output',
    'workspace',
  ].map((stage): LayerViolation => ({
    rule: 'stages-are-islands',
    breaks: [`src-main/${stage}/island.ts`, stage === 'join' ? 'src-main/segment/z.ts' : 'src-main/join/z.ts'],
    keeps: [`src-main/${stage}/home.ts`, `src-main/${stage}/z.ts`],
  })),
  { rule: 'stages-know-no-order', breaks: ['src-main/join/a.ts', engine] },
  { rule: 'database-knows-no-stage', breaks: ['src-main/database/a.ts', 'src-main/ingest/z.ts'] },
  {
    rule: 'files-know-no-stage',
    breaks: ['src-main/files/a.ts', 'src-main/ingest/z.ts'],
    keeps: ['src-main/ingest/e.ts', 'src-main/files/z.ts'],
  },
  {
    rule: 'engine-knows-no-host',
    breaks: ['src-main/engine/b.ts', 'src-main/hosts/cli/z.ts'],
    keeps: ['src-main/engine/c.ts', 'src-main/ingest/z.ts'],
  },
  {
    rule: 'hosts-are-adapters',
    breaks: ['src-main/hosts/cli/a.ts', 'src-main/ingest/z.ts'],
    keeps: ['src-main/hosts/cli/b.ts', engine],
  },
  { rule: 'hosts-are-apart', breaks: ['src-main/hosts/electron/a.ts', 'src-main/hosts/web/z.ts'] },
  {
    rule: 'preload-is-a-bridge',
    breaks: ['src-main/preload/a.ts', 'shared/model/z.ts'],
    keeps: ['src-main/preload/b.ts', 'electron'],
  },
  {
    rule: 'pure-stages-touch-no-database',
    breaks: ['src-main/disclosure/a.ts', 'src-main/database/z.ts'],
    keeps: ['src-main/ingest/a.ts', 'src-main/database/z.ts'],
  },
  {
    rule: 'pure-stages-touch-no-machine',
    breaks: ['src-main/profile/a.ts', 'node:fs'],
    keeps: ['src-main/ingest/b.ts', 'node:fs'],
  },
  {
    rule: 'duckdb-by-one-door',
    breaks: ['src-main/ingest/c.ts', '@duckdb/node-api'],
    keeps: ['src-main/database/b.ts', '@duckdb/node-api'],
  },
  {
    rule: 'electron-by-one-door',
    breaks: ['src-main/hosts/web/a.ts', 'electron'],
    keeps: ['src-main/hosts/electron/b.ts', 'electron'],
  },
  {
    rule: 'maplibre-by-one-door',
    breaks: ['src-renderer/app/d.ts', 'maplibre-gl'],
    keeps: ['src-renderer/maps/a.ts', 'maplibre-gl'],
  },
  { rule: 'vega-by-one-door', breaks: ['src-renderer/app/e.ts', 'vega'], keeps: ['src-renderer/charts/a.ts', 'vega'] },
  {
    rule: 'arquero-by-one-door',
    breaks: ['src-renderer/app/f.ts', 'arquero'],
    keeps: ['src-renderer/tables/a.ts', 'arquero'],
  },
  {
    rule: 'report-writers-by-one-door',
    breaks: ['src-main/workspace/b.ts', 'docx'],
    keeps: ['src-main/output/b.ts', 'docx'],
  },
  {
    rule: 'workbook-writer-by-one-door',
    breaks: ['src-main/segment/b.ts', 'hucre'],
    keeps: ['src-main/output/b.ts', 'hucre'],
  },
  {
    rule: 'file-readers-by-one-door',
    breaks: ['src-main/extract/b.ts', 'yauzl'],
    keeps: ['src-main/files/b.ts', 'yauzl'],
  },
  {
    rule: 'places-by-one-door',
    breaks: ['src-main/join/d.ts', 'flatbush'],
    keeps: ['src-main/geography/d.ts', 'flatbush'],
  },
  {
    rule: 'solver-by-one-door',
    breaks: ['src-main/statistics/b.ts', 'highs'],
    keeps: ['src-main/disclosure/b.ts', 'highs'],
  },
  {
    rule: 'transport-by-one-door',
    breaks: ['src-main/ingest/d.ts', '@orpc/server'],
    keeps: ['src-main/engine/d.ts', '@orpc/server'],
  },
  { rule: 'product-needs-no-tests', breaks: ['src-main/ingest/e.ts', 'test/support/z.ts'] },
  {
    rule: 'engine-ships-its-dependencies',
    breaks: ['src-main/output/c.ts', 'maplibre-gl'],
    keeps: ['src-main/output/d.ts', 'docx'],
  },
  { rule: 'imports-resolve', breaks: ['src-main/ingest/f.ts', 'src-main/ingest/nowhere.ts'] },
  {
    rule: 'declared-packages-only',
    breaks: ['src-main/ingest/g.ts', 'undeclared'],
    keeps: ['src-main/output/e.ts', 'docx'],
  },
  { rule: 'no-circles', breaks: ['src-main/ingest/loop.ts', 'src-main/ingest/loop.ts'] },
];
