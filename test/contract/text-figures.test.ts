import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AreaKey } from '../../shared/model/area.ts';
import type { Figure, FigureSource } from '../../shared/model/edition.ts';
import type { Finding, Profile } from '../../shared/model/profile.ts';
import { numbersIn } from '../../shared/presentation/bound-text.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

let test: TestEngine;
let areas: readonly AreaKey[];

beforeAll(async () => {
  test = await openTestEngine();
  await test.engine.client.workspace.open({ path: test.samplePath });
  areas = (await test.engine.client.reports.list())[0]?.areas.map(({ code }) => code) ?? [];
});
afterAll(() => test.close());

interface PrintedText {
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** Every text of a profile that the rules write about its numbers. */
function textsOf({ mainFinding, findings, sections }: Profile): PrintedText[] {
  const ofFinding = ({ text, detail, figures = [] }: Finding): PrintedText => ({ text: `${text} ${detail}`, figures });
  return [
    ...[mainFinding, ...findings].flatMap((finding) => (finding === null ? [] : [ofFinding(finding)])),
    ...sections.flatMap(({ title, titleFigures = [], lead, leadFigures = [], blocks }): PrintedText[] => [
      { text: title, figures: titleFigures },
      { text: lead, figures: leadFigures },
      ...blocks.flatMap((block): PrintedText[] => {
        if (block.kind === 'finding') return [ofFinding(block)];
        if (block.kind === 'paragraph' || block.kind === 'note') {
          return [{ text: block.text, figures: block.figures ?? [] }];
        }
        if (block.kind === 'definitions') return block.items.map(({ text, figures = [] }) => ({ text, figures }));
        if (block.kind !== 'missingness') return [];
        const { title, figures = [], parts } = block;
        return [{ text: title, figures }, ...parts.map((part) => ({ text: part.text, figures: part.figures ?? [] }))];
      }),
    ]),
  ];
}

/** Names, dates, laws and the base of a rate: their numbers are of no estimate. */
const names = [
  /(?<![\d.])\d\d to \d\d(?!\.?\d)/gu,
  /\d+ and over|under \d+/giu,
  /(?:\d+ )?[A-Z][a-z]+ \d{4}|Section \d+|Act \d{4}|Census \d{4}/gu,
  /(?:per|each) 1,000|95% interval/gu,
];

/** The numbers of a text that have no origin and are not in a name. */
function muteIn({ text, figures }: PrintedText): string[] {
  let at = -1;
  const marked = text.replaceAll(/(?<![\p{L}\d.,{])\d(?:[\d,]*\d)?(?:\.\d+)?%?(?![\p{L}\d])/gu, (number) => {
    at += 1;
    return figures.some((figure) => figure.at === at) ? '#' : number;
  });
  return [...numbersIn(names.reduce((rest, name) => rest.replaceAll(name, ''), marked))];
}

const profileOf = (id: string, area: AreaKey) => test.engine.client.reports.profile({ profile: id, area });

it('every number that a sentence, a lead, a list or a bar prints can be asked', async () => {
  let asked = 0;
  const mute: unknown[] = [];
  for (const { id } of await test.engine.client.reports.list()) {
    for (const area of [areas[0], areas[3]]) {
      if (area === undefined) throw new Error('There is no area');
      const texts = textsOf(await profileOf(id, area));
      asked += texts.reduce((sum, { figures }) => sum + figures.length, 0);
      mute.push(...texts.flatMap((each) => muteIn(each).map((number) => [id, number, each.text])));
    }
  }
  expect(mute).toEqual([]);
  expect(asked).toBeGreaterThan(2300);
}, 120_000);

const absolutes = (text: string): number[] =>
  [...text.matchAll(/[\d,]*\d(?:\.\d+)?/gu)].map(([number]) => Number(number.replaceAll(',', '')));

/** A formula's value, by its own arithmetic. */
function worked(formula: string): number {
  const terms = formula.replaceAll(',', '').replaceAll('÷', '/').replaceAll('×', '*').replaceAll('−', '-');
  if (!/^[\d\s.()/*-]+$/u.test(terms)) return Number.NaN;
  return Number(runInNewContext(terms));
}

it.each(['housing-equity', 'community-health-chapter', 'voluntary-sector-audit', 'moving-advice'])(
  'each kind of number in the texts of %s is what its origin tells, and its formula gives',
  async (id) => {
    const [area] = areas;
    if (area === undefined) throw new Error('There is no area');
    const figures = textsOf(await profileOf(id, area)).flatMap((text) => text.figures);
    const byKind = Map.groupBy(
      figures,
      ({ source }) => `${source.estimate} ${source.part} ${source.second?.strand ?? ''}`,
    );
    const told = new Set<FigureSource['estimate']>();
    for (const { text, source } of [...byKind.values()].flatMap((kind) => [
      ...kind.slice(0, 1),
      ...kind.slice(1).slice(-1),
    ])) {
      const { title, formula, facts } = await test.engine.client.profiles.provenance({
        profile: id,
        area,
        figure: source,
      });
      const says = source.part === 'value' ? title : [title, ...facts.map((fact) => fact.text)].join(' ');
      const value = Number(text.replaceAll(/[,%]/gu, ''));
      const half = 0.5001 * 10 ** -(text.replace('%', '').split('.')[1]?.length ?? 0);
      const isTold = absolutes(says).some((number) => Math.abs(number - value) <= half);
      expect([text, source.estimate, isTold || source.estimate === 'p-value', says]).toEqual([
        text,
        source.estimate,
        true,
        says,
      ]);
      told.add(source.estimate);
      const given = formula === null || source.part !== 'value' ? Number.NaN : Math.abs(worked(formula));
      if (Number.isNaN(given)) continue;
      const percent = text.endsWith('%') ? 100 : 1;
      expect(Math.abs(given * percent - value), `${title}: ${String(formula)}`).toBeLessThanOrEqual(half + 1e-9);
    }
    expect(told).toContain('share-of-all');
    expect(told.size).toBeGreaterThan(8);
  },
  60_000,
);
