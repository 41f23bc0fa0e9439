import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { areaCodeSchema } from '../../shared/model/area.ts';
import { trendTable, trendTitle } from '../../shared/presentation/trend-table.ts';
import type { TestEngine } from '../support/with-engine.ts';
import { openTestEngine } from '../support/with-engine.ts';

let test: TestEngine;
beforeAll(async () => {
  test = await openTestEngine();
  await test.engine.client.workspace.open({ path: test.samplePath });
});
afterAll(() => test.close());

const read = (dataset: string, area: string | null = null) =>
  test.engine.client.trends.read({ dataset, area: area === null ? null : areaCodeSchema.parse(area) });

describe('a table of counts over time', () => {
  it('is read by period and category, in one area', async () => {
    const trend = await read('hate-crime', 'E05013520');
    expect(trend.periods).toEqual(['2021/22', '2022/23', '2023/24', '2024/25']);
    expect(trend.areas).toHaveLength(24);
    const race = trend.series.find(({ label }) => label === 'Race');
    expect(race?.points.map(({ count }) => count)).toEqual(
      [45, 54, 63, 58].map((value) => ({ status: 'value', value })),
    );
    const religion = trend.series.find(({ label }) => label === 'Religion');
    expect(religion?.points.map(({ count }) => count.status)).toEqual([
      'suppressed',
      'value',
      'suppressed',
      'suppressed',
    ]);
    expect(trendTitle(trend)).toBe('Offences in Ealing Broadway changed no more than chance could explain');
  });

  it('sums areas only where none of their counts is hidden', async () => {
    const trend = await read('hate-crime');
    const table = trendTable(trend);
    const texts = Object.fromEntries(
      table.rows.map(({ key, cells }) => [key, cells.slice(1).map((cell) => ('text' in cell ? cell.text : ''))]),
    );
    expect(texts['Disability']).toEqual(['[c]', '[c]', '[c]', '[c]', '[x]', '[x]']);
    expect(texts['Race']?.slice(-2)).toEqual(['1.16', '1.05 to 1.28']);
    expect(trendTitle(trend)).toMatch(
      /^Race: offences in all areas together rose from \d+ in 2021\/22 to \d+ in 2024\/25/,
    );
  });

  it('is refused in words where it is none', async () => {
    await expect(read('census-sex')).rejects.toThrow('cannot be shown over time');
    await expect(read('housing-register')).rejects.toThrow('it is not a table of counts with a column of periods');
  });
});
