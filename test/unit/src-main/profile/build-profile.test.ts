import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileSchema } from '../../../../shared/model/profile.ts';
import type { Profile } from '../../../../shared/model/profile.ts';
import { buildProfile } from '../../../../src-main/profile/build-profile.ts';
import { drawSpec } from '../../../support/draw-spec.ts';
import { asReleased, ethnicGroupCounts, sampleEvidence, sexCounts } from '../../../support/sample-evidence.ts';
import type { SampleCounts } from '../../../support/sample-evidence.ts';
import { sampleProfileInput } from '../../../support/sample-profile-input.ts';
import { hiddenEvidence } from '../../../support/sample-views.ts';
import { sampleWards } from '../../../support/sample-wards.ts';

const whole = buildProfile(sampleProfileInput());
const ward = (name: string) => sampleWards.find((candidate) => candidate.name === name)?.code;

describe('the profile of the whole', () => {
  it('is a profile, and says the same again for the same input', () => {
    expect(profileSchema.parse(whole)).toEqual(whole);
    expect(buildProfile(sampleProfileInput())).toEqual(whole);
  });

  it('leads with its strongest finding and takes its date from the recipe', () => {
    expect(whole.mainFinding?.text).toBe(
      'Arab adults are 2.0 times as likely as other adults in Ealing to be on the housing register',
    );
    expect(whole.mainFinding?.plot).toMatchObject({ reliable: true });
    expect(whole.edition).toBe('Edition of 22 November 2026');
    expect(whole.editionDate).toBe('2026-11-22');
    expect(whole.organisation).toBe('Synthetic Ealing Council, Housing');
  });

  it('has a section for each strand, one for places and one for what is not known', () => {
    expect(whole.sections.map(({ id }) => id)).toEqual([
      'housing-register-ethnic-group',
      'housing-register-sex',
      'housing-register-where',
      'gaps',
    ]);
    expect(whole.sections.map(({ name }) => name)).toEqual(['Ethnic group', 'Sex', 'Wards', 'Gaps']);
    expect(
      whole.sections.map(({ blocks }) => blocks.filter(({ kind }) => kind !== 'finding').map(({ kind }) => kind)),
    ).toEqual([
      ['table', 'paragraph', 'table', 'chart', 'missingness', 'table'],
      ['table', 'paragraph', 'table', 'chart', 'missingness', 'table'],
      ['map', 'table'],
      ['definitions'],
    ]);
  });

  it('covers the main points in its other findings, without the main one', () => {
    expect(whole.findings.map(({ figure }) => figure)).toEqual(['1.9', '1.4', '2.6', '16.9', '[c]', 'No data']);
    expect(whole.findings.map(({ id }) => id)).not.toContain(whole.mainFinding?.id);
  });

  it('treats what is not held as unknown, not as none', () => {
    const gaps = whole.sections.at(-1);
    expect(gaps?.title).toBe('Seven of nine protected characteristics are not compared');
    const [block] = gaps?.blocks ?? [];
    expect(block?.kind === 'definitions' && block.items.map(({ term }) => term)).toEqual([
      'Age',
      'Disability',
      'Gender reassignment',
      'Marriage and civil partnership',
      'Pregnancy and maternity',
      'Religion or belief',
      'Sexual orientation',
    ]);
  });

  it('draws each of its charts and maps, and describes each', async () => {
    for (const block of whole.sections.flatMap(({ blocks }) => blocks)) {
      if (block.kind !== 'chart' && block.kind !== 'map') continue;
      expect(block.description.length).toBeGreaterThan(100);
      expect(await drawSpec(block.spec)).toContain('<svg');
    }
  });
});

describe('the profile of a ward', () => {
  const southfield = buildProfile(sampleProfileInput(ward('Southfield')));

  it('compares its people with each other and the ward with the rest', () => {
    const where = southfield.sections.find(({ id }) => id === 'housing-register-where');
    expect(where?.title).toBe('Southfield is clearly below the rest of Ealing');
    expect(where?.blocks[0]).toHaveProperty(
      'text',
      'Adults in Southfield are less likely than those in the rest of Ealing to be on the housing register: 0.5 times as likely (0.4 to 0.7).',
    );
    const [first] = southfield.sections;
    expect(first?.lead).toContain('other adults in Southfield');
  });

  it('reads well where every number by strand is hidden', () => {
    const evidence = hiddenEvidence(sampleEvidence(), ['all', 'known']);
    const profile = buildProfile(sampleProfileInput(ward('Southfield'), evidence));
    const [section] = profile.sections;
    expect(section?.title).toBe('Ethnic group: numbers are hidden to protect people');
    expect(section?.blocks.find(({ kind }) => kind === 'note')).toMatchObject({
      title: 'Numbers are hidden to protect people',
    });
    expect(profile.mainFinding?.id).toBe(`housing-register-${ward('Southfield') ?? ''}-overall`);
  });

  it('reads well where every number is hidden', async () => {
    const profile = buildProfile(sampleProfileInput(ward('Southfield'), hiddenEvidence(sampleEvidence(), [])));
    expect(profile.mainFinding).toBeNull();
    expect(
      profile.sections[0]?.blocks.some(
        (block) => block.kind === 'table' && block.table.columns.every(({ id }) => id !== 'plot'),
      ),
    ).toBe(true);
    for (const block of profile.sections.flatMap(({ blocks }) => blocks)) {
      if (block.kind === 'chart' || block.kind === 'map') expect(await drawSpec(block.spec)).toContain('[c]');
    }
  });
});

describe('what is hidden', () => {
  it('has no part in a profile: other truths with the same published numbers give the same profile', () => {
    const counts = ethnicGroupCounts();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 12 }), (picks) => {
        const other = withOtherTruth(counts, picks);
        expect(other.areas).not.toEqual(counts.areas);
        const evidence = sampleEvidence([other, sexCounts()]);
        for (const code of [undefined, ward('Lady Margaret')]) {
          expect(buildProfile(sampleProfileInput(code, evidence))).toEqual(buildProfile(sampleProfileInput(code)));
        }
      }),
      { numRuns: 6 },
    );
  });

  it('leaks by no order: rows in any order give the same profile', () => {
    const sample = sampleEvidence();
    const reversed = asReleased({
      ...sample,
      breakdowns: sample.breakdowns.map((breakdown) => ({ ...breakdown, rows: [...breakdown.rows].reverse() })),
    });
    expect(withoutMethodOrder(buildProfile(sampleProfileInput(undefined, reversed)))).toEqual(
      withoutMethodOrder(whole),
    );
  });

  it('is told with one mark and one reason', () => {
    const told = JSON.stringify([whole.findings, whole.sections, whole.methods, whole.symbols]);
    expect(/primary|secondary|complementary|<5|1 to 4 |under 5/i.exec(told)).toBeNull();
    expect(whole.symbols.filter(({ meaning }) => meaning.includes('hidden'))).toEqual([
      { symbol: '[c]', meaning: 'hidden to protect people' },
    ]);
  });
});

/** Moves one hidden person from one hidden group of a ward to another, in as many wards as are picked. */
function withOtherTruth(counts: SampleCounts, picks: readonly (readonly [number, number])[]): SampleCounts {
  const hiddenInWhole = counts.categories.flatMap(({ code }, index) =>
    ['gypsy-or-irish-traveller', 'white-and-black-african'].includes(code) ? [index] : [],
  );
  const areas = counts.areas.map((area) => ({ ...area, users: [...area.users] }));
  const [from = 0, to = 0] = hiddenInWhole;
  const able = areas.filter(
    ({ users }, index) => counts.isHidden(index, from) && counts.isHidden(index, to) && (users[from] ?? 0) > 0,
  );
  const movable =
    able.length > 0 ? able : areas.filter(({ users }, index) => counts.isHidden(index, from) && (users[from] ?? 0) > 0);
  for (const [area] of picks) {
    const users = movable[area % movable.length]?.users;
    if (users === undefined || (users[from] ?? 0) === 0) continue;
    users[from] = (users[from] ?? 0) - 1;
    users[to] = (users[to] ?? 0) + 1;
  }
  return { ...counts, areas };
}

function withoutMethodOrder(profile: Profile): Profile {
  return { ...profile, methods: [] };
}
