import { expect, it } from 'vitest';
import { z } from 'zod';
import { readDrafts } from '../../../../src-renderer/state/keep-drafts.ts';
import { segmentDraftSchema } from '../../../../src-renderer/features/segments/segment-draft-schema.ts';

it('brings back what can be read, and leaves out the rest', () => {
  const text = JSON.stringify([
    ['a', { title: 'Women' }],
    ['b', { title: 7 }],
    ['c', { title: 'Men' }],
  ]);
  const schema = z.object({ title: z.string() });
  expect([...readDrafts(text, schema)]).toEqual([
    ['a', { title: 'Women' }],
    ['c', { title: 'Men' }],
  ]);
  for (const bad of [undefined, '', '{}', '[["a"]]', 'null']) expect(readDrafts(bad, schema).size).toBe(0);
});

it('reads a segment in the making with its groups and its past, and no part that is a group', () => {
  const part = { kind: 'part', id: 2, isNot: true, part: { kind: 'age-between', from: 16, to: 34 } };
  const root = (nodes: readonly object[]) => ({ kind: 'group', id: 0, match: 'all', nodes });
  const draft = { title: '', people: '', nextId: 3, past: [root([])], future: [] };
  const nested = { ...draft, root: root([{ ...root([part]), id: 1 }]) };
  expect(segmentDraftSchema.parse(nested)).toEqual(nested);
  const group = { ...part, part: { kind: 'and', all: [] } };
  expect(segmentDraftSchema.safeParse({ ...draft, root: root([group]) }).success).toBe(false);
});
