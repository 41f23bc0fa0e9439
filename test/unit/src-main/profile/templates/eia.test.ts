import { describe, expect, it } from 'vitest';
import type { Block, Profile } from '../../../../../shared/model/profile.ts';
import type { ProfileRecipe, StrandJudgement } from '../../../../../shared/model/profile-recipe.ts';
import { buildProfile } from '../../../../../src-main/profile/build-profile.ts';
import type { ProfileInput } from '../../../../../src-main/profile/profile-input.ts';
import { asReleased, sampleEvidence } from '../../../../support/sample-evidence.ts';
import { sampleProfileInput } from '../../../../support/sample-profile-input.ts';
import { hiddenEvidence } from '../../../../support/sample-views.ts';

const judged: StrandJudgement = {
  strand: 'ethnic-group',
  impact: 'negative',
  how: 'They would travel furthest.',
  actions: [{ text: 'Keep two sessions', owner: 'Head of Housing', due: '2027-03-31' }],
};

function assessment(change: Partial<ProfileRecipe> = {}, input = sampleProfileInput()): ProfileInput {
  return { ...input, recipe: { ...input.recipe, template: 'eia', judgements: [judged], ...change } };
}

const section = (profile: Profile, id: string) => profile.sections.find((each) => each.id === id);
const items = (blocks: readonly Block[] = []) =>
  new Map(
    blocks.flatMap((block) =>
      block.kind === 'definitions' ? block.items.map(({ term, text }) => [term, text] as const) : [],
    ),
  );

describe('an equality impact assessment', () => {
  const profile = buildProfile(assessment());

  it('has a section for each of the nine, whatever is held', () => {
    expect(
      profile.sections.filter(({ id }) => /^eia-(?!summary|duty|inter|cumul)/u.test(id)).map(({ name }) => name),
    ).toEqual([
      'Age',
      'Disability',
      'Gender reassignment',
      'Marriage and civil partnership',
      'Pregnancy and maternity',
      'Race',
      'Religion or belief',
      'Sex',
      'Sexual orientation',
    ]);
  });

  it('treats what nobody judged as unknown, and says who could supply what is not held', () => {
    const found = section(profile, 'eia-sexual-orientation');
    expect(found?.title).toBe('Sexual orientation: no data held');
    expect(found?.lead).toBe('Evidence: none. Impact: unknown.');
    expect(items(found?.blocks).get('Impact')).toBe('Unknown. No data is not the same as no impact.');
    expect(items(found?.blocks).get('Who could supply it')).toContain('table TS077');
  });

  it('names as holders only other tables of people, not what is made of the service’s own records', () => {
    const input = assessment();
    const [register, , table] = input.workspace.datasets;
    if (register === undefined || table === undefined) throw new Error('The sample has both.');
    const roles = { Orientation: { kind: 'strand', strand: 'sexual-orientation' } } as const;
    const holding = [
      { ...register, id: 'register-copy', title: 'Register', roles },
      { ...table, id: 'register-to-wards', title: 'Joined', kind: 'aggregate' as const, unit: 'people', roles },
      { ...table, id: 'offences', title: 'Offences', kind: 'aggregate' as const, unit: 'offences', roles },
    ];
    const supply = (more: typeof holding) => {
      const workspace = { ...input.workspace, datasets: [...input.workspace.datasets, ...more] };
      const found = section(buildProfile({ ...input, workspace }), 'eia-sexual-orientation');
      return items(found?.blocks).get('Who could supply it');
    };
    expect(supply(holding)).toMatch(/^No table of people in the catalogue holds it\. Ask the Office/u);
    const census = { ...table, id: 'ts077', title: 'TS077', kind: 'aggregate' as const, unit: 'residents', roles };
    expect(supply([...holding, census])).toMatch(/^The catalogue holds it in “TS077” \(Office/u);
  });

  it('asks of barriers to groups of whom clearly none is counted', () => {
    const evidence = structuredClone(sampleEvidence());
    for (const row of evidence.breakdowns.flatMap(({ rows }) => rows)) {
      const { ratio } = row.versusOthers;
      if (row.category !== 'chinese' || ratio.status !== 'value') continue;
      row.versusOthers.ratio = { ...ratio, value: 0, lower: 0, upper: 0.09, reliable: false };
      row.versusOthers.direction = 'lower';
    }
    const duty = section(buildProfile(assessment({}, sampleProfileInput(undefined, asReleased(evidence)))), 'eia-duty');
    const text = duty?.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join(' ');
    expect(text).toContain('Clearly less likely than others to be on the housing register, by ethnic group: ');
    expect(text).toContain('Chinese adults (none is counted)');
  });

  it('says what was judged, by when, and how strong the evidence is', () => {
    const race = section(profile, 'eia-ethnic-group');
    expect(race?.lead).toMatch(/^Evidence: strong\. Impact: negative\. Ethnic group is known for/u);
    expect(items(race?.blocks).get('Who is affected, and how')).toBe(judged.how);
    const actions = race?.blocks.find((block) => block.kind === 'table' && block.table.id.endsWith('-actions'));
    expect(
      actions?.kind === 'table' && actions.table.rows[0]?.cells.map((cell) => 'text' in cell && cell.text),
    ).toEqual(['Keep two sessions', 'Head of Housing', '31 March 2027']);
    expect(profile.findings[0]?.text).toBe(
      'Impact is judged negative or mixed for one of nine characteristics, and unknown for eight.',
    );
  });

  it('has no strong evidence where nothing can be compared, and says that a judgement rests on none', () => {
    const hidden = sampleProfileInput(undefined, hiddenEvidence(sampleEvidence(), ['all', 'known']));
    const race = section(buildProfile(assessment({}, hidden)), 'eia-ethnic-group');
    expect(race?.lead).toMatch(/^Evidence: none\./u);
    expect(race?.blocks).toContainEqual(expect.objectContaining({ id: 'eia-ethnic-group-unfounded' }));
  });

  it('is weaker when its records are old', () => {
    const old = section(buildProfile(assessment({ edition: '2030-01-01' })), 'eia-ethnic-group');
    expect(old?.lead).toMatch(/^Evidence: partial\./u);
    expect(items(old?.blocks).get('Gap')).toContain('the records are more than three years old');
  });

  it('sets itself beside the workspace’s other assessments', () => {
    expect(section(profile, 'eia-cumulative')?.title).toBe('No other assessment is in this workspace');
    const input = assessment();
    const other = { ...input.recipe, id: 'other', title: 'Other move', decision: '2026-09-15' };
    const together = buildProfile({
      ...input,
      workspace: { ...input.workspace, profiles: [input.recipe, other] },
    });
    expect(section(together, 'eia-cumulative')?.title).toBe('Race: negative in more than one decision');
    const fresh = { ...input.recipe, judgements: [] };
    const others = buildProfile({
      ...input,
      recipe: fresh,
      workspace: { ...input.workspace, profiles: [fresh, other, { ...other, id: 'third' }] },
    });
    expect(section(others, 'eia-cumulative')?.title).toBe('Race: negative in more than one decision');
  });

  it('says that it is not frozen', () => {
    const live = buildProfile(assessment());
    expect(items(section(live, 'eia-summary')?.blocks).get('Frozen')).toMatch(/^Not frozen/);
  });
});
