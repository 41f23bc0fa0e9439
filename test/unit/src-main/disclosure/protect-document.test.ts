import { expect, test } from 'vitest';
import { tableDocumentSchema } from '../../../../shared/model/table-document.ts';
import { loadSolver } from '../../../../src-main/disclosure/highs-solver.ts';
import { protectDocument } from '../../../../src-main/disclosure/protect-document.ts';
import { policy } from './small-systems.ts';

const dims = { ethnic: { leaves: ['White', 'Mixed', 'Asian', 'Black'], total: 'All' } };

test('gives every cell back printed or hidden, with the rule it was protected under', async () => {
  const document = tableDocumentSchema.parse({
    id: 'row',
    dims,
    rule: { threshold: 4 },
    releases: [
      {
        name: 'March report',
        cells: [
          { k: { ethnic: 'White' }, t: 60 },
          { k: { ethnic: 'Mixed' }, t: 3 },
          { k: { ethnic: 'Asian' }, t: 14 },
          { k: { ethnic: 'Black' }, t: 9 },
          { k: { ethnic: 'All' }, t: 86 },
        ],
      },
    ],
  });
  const { document: out, audit } = protectDocument(document, policy, await loadSolver());
  expect(audit).toMatchObject({ isClean: true, narrowest: 10 });
  expect(out).toEqual({
    id: 'row',
    dims,
    rule: { threshold: 4, zeros_published: true },
    releases: [
      {
        name: 'March report',
        cells: [
          { k: { ethnic: 'White' }, v: 60 },
          { k: { ethnic: 'Mixed' }, s: 'primary', t: 3 },
          { k: { ethnic: 'Asian' }, v: 14 },
          { k: { ethnic: 'Black' }, s: 'secondary', t: 9 },
          { k: { ethnic: 'All' }, v: 86 },
        ],
      },
    ],
  });
  expect(tableDocumentSchema.parse(out)).toEqual(out);
});

test('a later release hides what an earlier one hid, and prints what it printed', async () => {
  const document = tableDocumentSchema.parse({
    dims,
    releases: [
      {
        cells: [
          { k: { ethnic: 'White' }, v: 60 },
          { k: { ethnic: 'Mixed' }, s: 'primary', t: 3 },
          { k: { ethnic: 'Asian' }, s: 'secondary', t: 14 },
          { k: {}, v: 86 },
        ],
      },
      {
        cells: [
          { k: { ethnic: 'Mixed' }, t: 3 },
          { k: { ethnic: 'Asian' }, t: 14 },
          { k: { ethnic: 'Black' }, t: 9 },
        ],
      },
    ],
  });
  const { document: out, audit } = protectDocument(document, policy, await loadSolver());
  expect(audit.isClean).toBe(true);
  expect(out.releases[1]?.cells.map(({ s, v }) => s ?? v)).toEqual(['primary', 'secondary', 9]);
});

test('a cell without any count is refused', async () => {
  const document = tableDocumentSchema.parse({ dims, releases: [{ cells: [{ k: { ethnic: 'White' } }] }] });
  const solver = await loadSolver();
  expect(() => protectDocument(document, policy, solver)).toThrow(
    'A cell (White) has neither a printed count (v) nor a true one (t).',
  );
});
