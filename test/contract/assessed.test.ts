import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCodeSchema } from '../../shared/model/area.ts';
import type { Profile } from '../../shared/model/profile.ts';
import { workspaceSchema } from '../../shared/model/workspace.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

const ealing = areaCodeSchema.parse('E09000009');
const england = {
  measure: 'housing-register',
  title: 'England',
  value: 45,
  source: 'A published table',
  period: '31 March 2025',
};
let test: TestEngine;

beforeAll(async () => {
  test = await openTestEngine();
});
afterAll(() => test.close());

/** Opens a copy of the sample borough whose first profile has these benchmarks. */
async function openWith(name: string, benchmarks: readonly object[]): Promise<void> {
  const workspace = workspaceSchema.parse(JSON.parse(await readFile(test.samplePath, 'utf8')));
  const [first, ...others] = workspace.profiles;
  const file = path.join(test.directory, name);
  await writeFile(file, JSON.stringify({ ...workspace, profiles: [{ ...first, benchmarks }, ...others] }));
  await test.engine.client.workspace.open({ path: file });
}

function tablesOf(profile: Profile) {
  return profile.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
  );
}

describe('what follows from released numbers', () => {
  beforeAll(() => openWith('with-england.strand.json', [england]));

  it('goes with the evidence that the window explores', async () => {
    const { assessment, breakdowns } = await test.engine.client.explore.evidence({ measure: 'housing-register' });
    expect(assessment.strands.map(({ strand }) => strand)).toEqual(breakdowns.map(({ strand }) => strand.id));
    expect(assessment.groupScreens).toHaveLength(25);
    for (const { made, clear, remain, remainHolm } of assessment.groupScreens) {
      expect(clear).toBeLessThanOrEqual(made);
      expect(remain).toBeLessThanOrEqual(clear);
      expect(remainHolm).toBeLessThanOrEqual(remain);
    }
  });

  it('prints bounds of a group only where its count, and those known, not known and all, are printed', async () => {
    const { assessment, breakdowns } = await test.engine.client.explore.evidence({ measure: 'housing-register' });
    let withheld = 0;
    for (const { strand, cells } of assessment.strands) {
      const rows = breakdowns.find((breakdown) => breakdown.strand.id === strand)?.rows ?? [];
      const printed = new Set(
        rows.flatMap(({ area, category, count }) => (count.status === 'value' ? [`${area} ${category}`] : [])),
      );
      for (const { area, category, bounds } of cells) {
        const isPrinted = Object.values(bounds).some(({ status }) => status === 'value');
        const needs = [category, 'known', 'unknown', 'all'].every((code) => printed.has(`${area} ${code}`));
        expect(isPrinted && !needs).toBe(false);
        if (!needs) withheld += 1;
      }
    }
    expect(withheld).toBeGreaterThan(0);
  });

  it('stands in the profile: bounds beside who is missing, the strand as a whole, and the benchmark', async () => {
    const profile = await test.engine.client.reports.profile({ profile: 'housing-equity', area: ealing });
    const tables = tablesOf(profile);
    expect(tables.filter(({ id }) => id.endsWith('-bounds'))).toHaveLength(3);
    expect(JSON.stringify(profile.sections)).toContain('As a whole: index of disparity');
    expect(tables.find(({ id }) => id === 'housing-register-benchmark-england')?.rows).toHaveLength(25);
    const finding = profile.sections
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.kind === 'finding' && block.id.includes('benchmark'));
    expect(profile.findings).toContainEqual(finding);
    expect(finding).toMatchObject({
      direction: 'lower',
      text: 'The rate in Ealing is lower than that of England, 45.0: 41.9 applicants per 1,000 adults (41.1 to 42.6).',
    });
  });

  it.each(['html', 'csv', 'xlsx', 'docx', 'pdf'] as const)('is written as %s, the same twice', async (format) => {
    const render = () =>
      test.engine.client.reports
        .render({ profile: 'housing-equity', area: ealing, format })
        .then(({ file }) => file.bytes());
    const [first, second] = [await render(), await render()];
    expect(first.length).toBeGreaterThan(1000);
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  });
});

describe('a benchmark of a measure that the profile has not', () => {
  it('is refused in words', async () => {
    await openWith('with-wrong-measure.strand.json', [{ ...england, measure: 'voluntary-sector' }]);
    await expect(test.engine.client.reports.profile({ profile: 'housing-equity', area: ealing })).rejects.toMatchObject(
      { code: 'unknown-name', message: expect.stringContaining('which this profile does not show') },
    );
  });
});
