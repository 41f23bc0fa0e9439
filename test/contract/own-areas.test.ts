import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Breakdown } from '../../shared/model/breakdown.ts';
import type { Area } from '../../shared/model/area.ts';
import type { TableModel } from '../../shared/model/table-model.ts';
import type { Profile } from '../../shared/model/profile.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

let test: TestEngine;
let breakdowns: readonly Breakdown[];
let wards: readonly Area[];
let hiddenBefore: number;

const measure = 'housing-register';
const key = 'own-centre';
/** An area of parts of wards, in which no record is placed. */
const drawn = {
  id: 'drawn',
  name: 'Around the station',
  geography: { kind: 'lsoa', vintage: '2021' },
  members: ['E01001198'],
  steps: [{ does: 'add', pick: { by: 'codes', codes: ['E01001198'] } }],
};

beforeAll(async () => {
  test = await openTestEngine();
  const own = path.join(test.directory, 'own.strand.json');
  const sample = JSON.parse(await readFile(test.samplePath, 'utf8')) as Record<string, unknown>;
  await writeFile(own, JSON.stringify({ ...sample, customAreas: [drawn] }));
  const { client } = test.engine;
  await client.workspace.open({ path: own });
  const evidence = await client.explore.evidence({ measure });
  ({ breakdowns } = evidence);
  hiddenBefore = evidence.disclosure.hidden;
  wards = breakdowns[0]?.areas.slice(1).filter(({ code }) => code !== 'not-placed') ?? [];
  await client.places.keepArea({
    id: 'centre',
    name: 'Our centre',
    geography: { kind: 'ward', vintage: '2022' },
    steps: [{ does: 'add', pick: { by: 'codes', codes: wards.slice(0, 2).map(({ code }) => code) } }],
  });
});
afterAll(() => test.close());

const counts = ({ rows }: Breakdown, area: string) =>
  new Map(rows.filter((row) => row.area === area).map((row) => [row.category, row]));
const profileOf = (area: typeof key): Promise<Profile> =>
  test.engine.client.reports.profile({ profile: 'housing-equity', area });

function tableOf(profile: Profile, id: string): TableModel | undefined {
  return profile.sections
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])))
    .find((table) => table.id === id);
}

/** The figures of a table by row and column, as printed. */
function printed(table: TableModel | undefined, column: string): ReadonlyMap<string, number | null> {
  const at = table?.columns.findIndex(({ id }) => id === column) ?? -1;
  return new Map(
    (table?.rows ?? []).map(({ key: row, cells }) => {
      const cell = cells[at];
      return [row, cell?.kind === 'figure' ? cell.value : null];
    }),
  );
}

describe('a profile of an area of one’s own', () => {
  it('is offered beside the wards, and counts the sum of its wards where nothing is hidden', async () => {
    const [first] = await test.engine.client.reports.list();
    expect(first?.areas.at(-1)).toEqual({ code: key, name: 'Our centre' });
    const profile = await profileOf(key);
    let summed = 0;
    for (const breakdown of breakdowns) {
      const table = tableOf(profile, `${measure}-${breakdown.strand.id}-${key}`);
      const [users, population] = [printed(table, 'users'), printed(table, 'population')];
      const [one, other] = wards.slice(0, 2).map(({ code }) => counts(breakdown, code));
      for (const [category, row] of one ?? []) {
        const beside = other?.get(category);
        if (row.count.status === 'value' && beside?.count.status === 'value') {
          expect([category, users.get(category)]).toEqual([category, row.count.value + beside.count.value]);
          summed += 1;
        }
        if (row.population.status === 'value' && beside?.population.status === 'value' && category !== 'unknown') {
          expect([category, population.get(category)]).toEqual([
            category,
            row.population.value + beside.population.value,
          ]);
        }
      }
    }
    expect(summed).toBeGreaterThan(15);
  });

  it('tells nothing that its wards’ printed numbers do not: each count is a sum or a difference of printed ones', async () => {
    const profile = await profileOf(key);
    const whole = breakdowns[0]?.areas[0]?.code ?? '';
    for (const breakdown of breakdowns) {
      const users = printed(tableOf(profile, `${measure}-${breakdown.strand.id}-${key}`), 'users');
      const areas = breakdown.areas.map(({ code }) => code);
      const known = (area: string, category: string): number | null => {
        const count = counts(breakdown, area).get(category)?.count;
        return count?.status === 'value' ? count.value : null;
      };
      const sum = (some: readonly string[], category: string): number | null =>
        some.reduce<number | null>((total, area) => {
          const count = known(area, category);
          return total === null || count === null ? null : total + count;
        }, 0);
      const mine = wards.slice(0, 2).map(({ code }) => code as string);
      const theirs = areas.filter((code) => code !== whole && !mine.includes(code));
      const total = (codes: readonly string[]): number | null =>
        codes.reduce<number | null>((all, code) => {
          const count = users.get(code) ?? null;
          return all === null || count === null ? null : all + count;
        }, 0);
      const codes = breakdown.categories.filter(({ kind }) => kind === 'category').map(({ code }) => code);
      for (const [category, value] of users) {
        if (value === null) continue;
        const [all, others] = [known(whole, category), sum(theirs, category)];
        const fromWhole = all === null || others === null ? null : all - others;
        const direct = sum(mine, category);
        const fromOwn =
          category === 'all' || category === 'known' || category === 'unknown'
            ? [total(['known', 'unknown']), total(codes)]
            : [(users.get('known') ?? NaN) - (total(codes.filter((code) => code !== category)) ?? NaN)];
        expect([category, [direct, fromWhole, ...fromOwn]]).toEqual([category, expect.arrayContaining([value])]);
        expect(value === 0 || value >= 5).toBe(true);
      }
    }
    const { disclosure } = await test.engine.client.explore.evidence({ measure });
    expect(disclosure.hidden).toBe(hiddenBefore);
  });

  it('has no part in the table of wards or on the map, which say what it is made of', async () => {
    const profile = await profileOf(key);
    const [first] = breakdowns;
    const areas = tableOf(profile, `${measure}-${first?.strand.id ?? ''}-areas-all`);
    expect(areas?.rows.map((row) => row.key)).not.toContain(key);
    expect(areas?.rows.filter(({ kind }) => kind === 'body')).toHaveLength(wards.length);
    const map = profile.sections.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === 'map');
    expect(map?.kind === 'map' && map.notes[0]).toContain(
      `Our centre is made of ${wards[0]?.name ?? ''} and ${wards[1]?.name ?? ''}.`,
    );
  });

  it('is refused in words where it is not made of whole wards', async () => {
    const profile = test.engine.client.reports.profile({ profile: 'housing-equity', area: 'own-drawn' });
    await expect(profile).rejects.toThrow('“Around the station” is not made of whole wards');
    const [first] = await test.engine.client.reports.list();
    expect(first?.areas.some(({ code }) => code === 'own-drawn')).toBe(false);
  });

  it('leaves as a report, in the ledger by its name', async () => {
    const asked = { profile: 'housing-equity', area: key, format: 'html' } as const;
    const { file } = await test.engine.client.reports.render(asked);
    expect(file.name).toBe('who-is-on-the-housing-register-our-centre.html');
    const { entries } = await test.engine.client.releases.list();
    expect(entries[0]?.areas).toEqual([{ code: key, name: 'Our centre' }]);
  });
});
