import { afterAll, beforeAll, expect, it } from 'vitest';
import { normaliseLabel } from '../../shared/code-lists/normalise-label.ts';
import { openTestEngine } from '../support/with-engine.ts';
import type { TestEngine } from '../support/with-engine.ts';

const column = { dataset: 'service-users', column: 'Ethnicity' };
let test: TestEngine;

beforeAll(async () => {
  test = await openTestEngine();
  await test.engine.client.workspace.open({ path: test.samplePath });
  const users = (await test.engine.client.datasets.list()).find(({ dataset }) => dataset.id === column.dataset);
  const found = Object.entries(users?.dataset.roles ?? {}).find(
    ([, role]) => role.kind === 'strand' && role.strand === 'ethnic-group',
  );
  column.column = found?.[0] ?? '';
});
afterAll(() => test.close());

it('reviews every label with its rows, its meaning and the reason', async () => {
  const review = await test.engine.client.labels.review(column);
  expect(review.strand).toBe('ethnic-group');
  expect(review.labels.reduce((sum, { rows }) => sum + rows, 0)).toBe(review.rows);
  expect(review.placed / review.rows).toBeGreaterThan(0.8);
  expect(review.labels.find(({ label }) => label === 'Rather not say')).toMatchObject({
    meaning: { kind: 'non-answer', answer: 'declined' },
  });
  for (const { reason } of review.labels) expect(reason).toMatch(/\.$/);
});

it('counts by what an officer decides, until the decision is taken back', async () => {
  const { client } = test.engine;
  const before = await client.labels.review(column);
  const decided = before.labels.find(({ meaning }) => meaning.kind === 'category');
  const label = decided?.label ?? '';
  const alike = before.labels.filter((each) => normaliseLabel(each.label ?? '') === normaliseLabel(label));
  const rows = alike.reduce((sum, each) => sum + each.rows, 0);
  const after = await client.labels.decide({ ...column, label, meaning: { kind: 'non-answer', answer: 'not-known' } });
  expect(after.placed).toBe(before.placed - rows);
  expect(after.labels.find((each) => each.label === label)).toMatchObject({ confidence: 'settled' });
  const again = await client.labels.undo({ ...column, label });
  expect(again.placed).toBe(before.placed);
});

it('refuses a decision for a category that the list has not got', async () => {
  await expect(
    test.engine.client.labels.decide({
      ...column,
      label: 'Somali',
      meaning: { kind: 'category', code: 'martian', how: 'saved' },
    }),
  ).rejects.toThrow(/has no category "martian"/);
});
