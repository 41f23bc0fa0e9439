import { expect, it } from 'vitest';
import { buildProfile } from '../../../../src-main/profile/build-profile.ts';
import { numbersIn } from '../../../../shared/presentation/bound-text.ts';
import { redline } from '../../../../src-main/profile/redline.ts';
import type { Finding, Profile } from '../../../../shared/model/profile.ts';
import { sampleProfileInput } from '../../../support/sample-profile-input.ts';

const profile = buildProfile(sampleProfileInput());

/** The profile with each text that holds `from` saying `to`. */
function saying(from: string, to: string): Profile {
  return JSON.parse(JSON.stringify(profile).replaceAll(from, to)) as Profile;
}

it('finds nothing between a profile and itself', () => {
  expect(redline(profile, profile)).toEqual({ datasets: [], turned: [], figures: [], blocks: [] });
});

it('names each number that changed, where it stands, as it was and is', () => {
  const table = profile.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table');
  const cell = table?.table.rows[0]?.cells[1];
  if (table === undefined || cell?.kind !== 'figure') throw new Error('The sample has a table with figures');
  const changed = structuredClone(profile);
  const at = changed.sections.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'table')?.table.rows[0];
  if (at !== undefined) at.cells[1] = { ...cell, text: '999', value: 999 };
  const label = table.table.rows[0]?.cells[0];
  expect(redline(profile, changed).figures).toEqual([
    {
      section: profile.sections.find(({ blocks }) => blocks.includes(table))?.id,
      block: table.table.id,
      label: `${label?.kind === 'text' ? label.text : ''}, ${table.table.columns[1]?.title ?? ''}`,
      before: cell.text,
      now: '999',
      turns: false,
      cell: { row: table.table.rows[0]?.key, column: table.table.columns[1]?.id },
    },
  ]);
});

it('tells a finding with another number from one with other words, one that came and one that went', () => {
  const finding = profile.findings[0];
  const number = /\d+\.\d/u.exec(finding?.text ?? '')?.[0];
  if (finding === undefined || number === undefined) throw new Error('The sample has a finding with a number');
  const renumbered = {
    ...profile,
    findings: profile.findings.map((each) => ({ ...each, text: each.text.replace(number, '9.9') })),
  };
  expect(redline(profile, renumbered).figures).toContainEqual(
    expect.objectContaining({ block: finding.id, before: number, now: '9.9' }),
  );
  expect(redline(profile, { ...profile, findings: [{ ...finding, text: 'Other words.' }] }).blocks).toContainEqual({
    section: null,
    block: finding.id,
    change: 'changed',
    before: finding.text,
    now: 'Other words.',
  });
  const without = { ...profile, findings: [], sections: [], mainFinding: null };
  expect(new Set(redline(without, profile).blocks.map(({ change }) => change))).toEqual(new Set(['leads', 'added']));
  expect(new Set(redline(profile, without).blocks.map(({ change }) => change))).toEqual(new Set(['leads', 'removed']));
});

it('names the datasets of which there is another version', () => {
  const [source] = profile.sources;
  if (source === undefined) throw new Error('The sample has sources');
  expect(redline(profile, saying(source.version, 'another')).datasets).toContainEqual({
    title: source.title,
    before: source.version,
    now: 'another',
  });
});

it('names the numbers of a lead and a paragraph that changed, each by its own place, and words written anew', () => {
  const section = profile.sections.find(({ lead }) => lead.includes('comparisons were made'));
  const all = profile.sections.flatMap(({ blocks }) => blocks);
  const paragraph = all.flatMap((block) =>
    block.kind === 'paragraph' && block.figures !== undefined ? [block] : [],
  )[0];
  const holder = profile.sections.find(({ blocks }) => blocks.some((block) => block === paragraph));
  if (section === undefined || paragraph?.id === undefined) throw new Error('The sample has a strand with a summary');
  const numbers = numbersIn(paragraph.text);
  const last = numbers.at(-1) ?? '';
  const at = paragraph.text.lastIndexOf(last);
  const text = `${paragraph.text.slice(0, at)}0.99${paragraph.text.slice(at + last.length)}`;
  const withText = (words: string): Profile => ({
    ...profile,
    sections: profile.sections.map((each) => ({
      ...each,
      lead: each.id === section.id ? section.lead.replace(/\d+ comparisons/u, '99 comparisons') : each.lead,
      blocks: each.blocks.map((block) => (block === paragraph ? { ...paragraph, text: words } : block)),
    })),
  });
  const { figures } = redline(profile, withText(text));
  expect(figures.map(({ block, now, at: place }) => [block, now, place])).toEqual([
    [`${section.id}-lead`, '99', numbersIn(section.lead.split(' comparisons')[0] ?? '').length - 1],
    [paragraph.id, '0.99', numbers.length - 1],
  ]);
  expect(redline(profile, withText('Ours.')).blocks).toEqual([
    { section: holder?.id, block: paragraph.id, change: 'changed', before: paragraph.text, now: 'Ours.' },
  ]);
});

it('tells a finding that turned before all else, with its numbers by what they are of, in each place where it stands', () => {
  const finding = profile.findings.find(({ direction }) => direction === 'higher');
  const [, lower, upper] = (finding?.figures ?? []).filter(({ source }) => source.estimate === 'versus-others');
  if (finding === undefined || lower === undefined || upper === undefined) throw new Error('The sample has a finding');
  const place = { section: profile.sections[0]?.id ?? '', from: profile.sections[0]?.blocks ?? [] };
  const turned = {
    ...finding,
    text: 'There is no clear difference (0.6 to 1.9).',
    detail: '',
    direction: 'no-clear-difference' as const,
    figures: [
      { ...lower, text: '0.6', at: 0 },
      { ...upper, text: '1.9', at: 1 },
    ],
  };
  const withFinding = (said: Finding, cover: readonly Finding[]): Profile => ({
    ...profile,
    mainFinding: null,
    findings: [...cover],
    sections: [{ ...profile.sections[0], blocks: [...place.from, said] } as Profile['sections'][number]],
  });
  const before = withFinding({ ...finding, text: `${finding.text} [Ours].` }, [finding]);
  const changes = redline(before, withFinding(turned, [turned]));
  expect(changes.turned.map(({ section, block, now }) => [section, block, now])).toEqual([
    [null, finding.id, turned.text],
    [place.section, finding.id, turned.text],
  ]);
  expect(changes.figures.map(({ section, before: was, now, at, turns }) => [section, was, now, at, turns])).toEqual(
    [null, place.section].flatMap((section) => [
      [section, lower.text, '0.6', 0, true],
      [section, upper.text, '1.9', 1, true],
    ]),
  );
  expect(changes.blocks).toEqual([]);
});

it('tells that another finding leads, not that each is worded anew', () => {
  const [first, second] = profile.findings;
  if (first === undefined || second === undefined) throw new Error('The sample has two findings');
  const led = (main: Finding, rest: Finding): Profile => ({ ...profile, mainFinding: main, findings: [rest] });
  const short = { ...second, text: 'They have more.' };
  const { turned, blocks } = redline(led(first, second), led(short, first));
  expect(turned).toEqual([]);
  expect(blocks).toEqual([{ section: null, block: second.id, change: 'leads', before: first.text, now: short.text }]);
});

it('tells rows that came and went, titles of pictures, and a detail with other words', () => {
  const changed = structuredClone(profile);
  const blocks = changed.sections.flatMap((section) => section.blocks);
  const table = blocks.find((block) => block.kind === 'table')?.table;
  const picture = blocks.find((block) => block.kind === 'chart' || block.kind === 'map');
  const [finding] = changed.findings;
  if (table === undefined || picture === undefined || finding === undefined)
    throw new Error('The sample has all three');
  const title = picture.title;
  const [row] = table.rows.splice(0, 1);
  const label = row?.cells[0]?.kind === 'text' ? row.cells[0].text : '';
  picture.title = 'Another title';
  finding.detail = `${finding.detail} This rests on few people: read with care [u].`;
  expect(redline(profile, changed).blocks).toMatchObject([
    { block: finding.id, change: 'changed', now: finding.detail },
    { block: table.id, change: 'removed', before: `${table.caption}: ${label}`, now: '' },
    { block: picture.id, change: 'changed', before: title, now: 'Another title' },
  ]);
  expect(redline(changed, profile).blocks[1]).toMatchObject({ change: 'added', now: `${table.caption}: ${label}` });
});
