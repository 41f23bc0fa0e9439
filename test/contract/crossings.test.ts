import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

const measure = 'voluntary-sector';
let test: TestEngine;
const client = () => test.engine.client;

beforeAll(async () => {
  test = await openTestEngine();
  await client().workspace.open({ path: test.samplePath });
});
afterAll(() => test.close());

const saved = async () =>
  (await client().measures.list()).find(({ measure: { id } }) => id === measure)?.measure.crossings;

/** Hidden counts of the tables by one strand. */
function hiddenOf({ breakdowns }: MeasureEvidence): number {
  return breakdowns.flatMap(({ rows }) => rows).filter(({ count }) => count.status === 'suppressed').length;
}

describe('two strands at once', () => {
  it('are counted for the whole, with estimates against everyone else whose two characteristics are known', async () => {
    const { breakdowns, crossings, assessment } = await client().explore.evidence({ measure });
    const [crossing] = crossings;
    if (crossing?.known.status !== 'value') throw new Error('The sample crosses sex and age.');
    expect(crossing.strands.map(({ id }) => id)).toEqual(['sex', 'age']);
    const counted = crossing.cells.flatMap(({ count }) => (count.status === 'value' ? [count.value] : []));
    expect(counted).toHaveLength(16);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(crossing.known.value);
    const sex = breakdowns.find(({ strand }) => strand.id === 'sex');
    const women = sex?.rows.find(({ area, category }) => area === crossing.whole.code && category === 'female');
    const ofWomen = crossing.cells
      .filter(({ categories: [code] }) => code === 'female')
      .reduce((sum, { count }) => sum + (count.status === 'value' ? count.value : 0), 0);
    // Women whose age is not known are in the margin and in no pair.
    expect(women?.count.status === 'value' ? women.count.value : 0).toBeGreaterThanOrEqual(ofWomen);
    const oldest = crossing.cells.find(({ categories: [one, other] }) => one === 'female' && other === '75-plus');
    if (oldest?.count.status !== 'value' || oldest.population.status !== 'value') throw new Error('It is printed.');
    const people = crossing.cells.reduce(
      (sum, { population }) => sum + (population.status === 'value' ? population.value : 0),
      0,
    );
    const [users, own] = [oldest.count.value, oldest.population.value];
    expect(oldest.versusOthers.ratio).toMatchObject({
      value: expect.closeTo(users / own / ((crossing.known.value - users) / (people - own)), 9) as number,
    });
    expect(oldest.share).toMatchObject({ value: expect.closeTo(users / crossing.known.value, 9) as number });
    expect(assessment.crossings[0]?.screen.made).toBe(16);
  });

  it('are chosen among what can be, saved so that it can be taken back, and refused in words', async () => {
    const options = (await client().explore.options()).measures.find(({ id }) => id === measure);
    expect(options?.crossings).toEqual([['sex', 'age']]);
    expect(options?.crossable).toEqual([
      ['ethnic-group', 'sex'],
      ['sex', 'age'],
    ]);
    const crossed = hiddenOf(await client().explore.evidence({ measure }));
    const cross = (strands: ['sex' | 'religion' | 'ethnic-group', 'age' | 'sex'], on: boolean) =>
      client().measures.cross({ measure, strands, on });
    await expect(cross(['ethnic-group', 'sex'], true)).rejects.toThrow(/already counted by .* Take it out first/);
    await cross(['sex', 'age'], false);
    expect(await saved()).toBeUndefined();
    const evidence = await client().explore.evidence({ measure });
    expect(evidence.crossings).toEqual([]);
    expect(hiddenOf(evidence)).toBeLessThanOrEqual(crossed);
    await expect(cross(['religion', 'sex'], true)).rejects.toThrow(
      /No one table of .* religion or belief and sex together/,
    );
    await expect(cross(['ethnic-group', 'age'], true)).rejects.toThrow(/19 by 8 categories are too many/);
    const { did } = await client().workspace.step({ direction: 'undo' });
    expect(did).toBe('no longer count “Voluntary sector clients” by sex and age together');
    expect(await saved()).toEqual([['sex', 'age']]);
  });

  it('are a picture with the finding and a description', async () => {
    const [area] = (await client().explore.options()).areas;
    if (area === undefined) throw new Error('There is a whole.');
    const asked = { measure, strand: 'age', category: null, area: area.code, format: 'svg' } as const;
    const file = await client().explore.picture({ ...asked, chart: 'crossed', second: 'sex' });
    const svg = await file.text();
    expect(file.name).toBe('voluntary-sector-clients-age-by-sex.svg');
    expect(svg).toContain('Heat map of 8 by 2 groups');
    await expect(client().explore.picture({ ...asked, chart: 'crossed', second: 'religion' })).rejects.toThrow(
      /not counted together/,
    );
  });
});
