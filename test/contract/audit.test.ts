import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EvidenceAudit, HeldCell } from '../../shared/model/evidence-audit.ts';
import type { TestEngine } from '../support/with-engine.ts';
import { openTestEngine } from '../support/with-engine.ts';

let test: TestEngine;
let audit: EvidenceAudit;
beforeAll(async () => {
  test = await openTestEngine();
  await test.engine.client.workspace.open({ path: test.samplePath });
  audit = await test.engine.client.audit.evidence();
});
afterAll(() => test.close());

function cellOf(source: string, strand: string): HeldCell {
  const at = audit.strands.findIndex(({ id }) => id === strand);
  const cell = audit.sources.find(({ title }) => title === source)?.cells[at];
  if (cell?.kind !== 'held') throw new Error(`${source} holds no ${strand}.`);
  return cell;
}

it('has the nine protected characteristics in the order of the Act, then what practice asks', () => {
  expect(audit.strands.map(({ title }) => title)).toEqual([
    'Age',
    'Disability',
    'Gender reassignment',
    'Marriage and civil partnership',
    'Pregnancy and maternity',
    'Race',
    'Religion or belief',
    'Sex',
    'Sexual orientation',
    'Care experience',
    'Carers',
  ]);
  for (const { cells } of audit.sources) expect(cells).toHaveLength(audit.strands.length);
});

it('has tables of the same people as one source', () => {
  expect(audit.sources.map(({ title, datasets }) => [title, datasets.length])).toEqual([
    ['Housing register', 1],
    ['Community health referrals', 1],
    ['Voluntary sector clients', 1],
    ["Residents' survey", 1],
    ['Residents, Census 2021', 6],
  ]);
});

it('counts as the file does, label by label', () => {
  const [head = '', ...lines] = readFileSync(path.join(test.directory, 'survey/residents-survey.csv'), 'latin1')
    .trimEnd()
    .replace(/"[^"]*"/g, 'quoted')
    .split(/\r?\n/);
  const column = head.split(',').indexOf('sexual_orientation');
  const labels = Map.groupBy(lines, (line) => line.split(',')[column] ?? '');
  const declined = labels.get('Prefer not to say')?.length ?? 0;
  const cell = cellOf("Residents' survey", 'sexual-orientation');
  expect(declined).toBeGreaterThan(0);
  expect(cell.others).toEqual([{ answer: 'declined', people: declined }]);
  expect(cell.known).toBe(lines.length - declined);
});

it('accounts for everyone of a source in every cell that is held', () => {
  for (const { kind, people, cells } of audit.sources) {
    if (kind !== 'records') continue;
    for (const cell of cells) {
      if (cell.kind !== 'held') continue;
      expect(cell.known + cell.others.reduce((sum, each) => sum + each.people, 0)).toBe(people);
    }
  }
});

it('says where nothing is held, and never takes it for nought', () => {
  const at = audit.strands.findIndex(({ id }) => id === 'gender-identity');
  expect(audit.sources.map(({ cells }) => cells[at]?.kind)).toEqual(Array(5).fill('not-held'));
});

it('follows the data from partners to what has left', async () => {
  const datasets = await test.engine.client.datasets.list();
  const joins = await test.engine.client.joins.list();
  const matched = joins.reduce((sum, { left }) => sum + left.matchedRows, 0);
  expect(audit.lineage).toMatchObject({ datasets: datasets.length, released: 0, refused: 0 });
  expect(audit.lineage.rows).toBe(datasets.reduce((sum, { rows }) => sum + rows, 0));
  expect(audit.lineage.matched?.rows).toBe(matched);
});
