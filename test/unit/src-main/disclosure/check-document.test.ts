import { beforeAll, describe, expect, test } from 'vitest';
import { tableDocumentSchema } from '../../../../shared/model/table-document.ts';
import type { TableDocument } from '../../../../shared/model/table-document.ts';
import { checkDocument } from '../../../../src-main/disclosure/check-document.ts';
import { loadSolver } from '../../../../src-main/disclosure/highs-solver.ts';
import type { LinearSolver } from '../../../../src-main/disclosure/linear-solver.ts';
import { protectDocument } from '../../../../src-main/disclosure/protect-document.ts';
import { knownOutcomes } from './known-outcomes.ts';
import type { KnownOutcome } from './known-outcomes.ts';
import { policy } from './small-systems.ts';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await loadSolver();
});

function keyOf({ dims }: KnownOutcome, codes: string): Record<string, string> {
  const named = codes.split(' ').filter((code) => code !== 'everyone');
  return Object.fromEntries(
    named.flatMap((code) =>
      Object.entries(dims).flatMap(([name, { leaves, groups }]) =>
        leaves.includes(code) || code in (groups ?? {}) ? [[name, code]] : [],
      ),
    ),
  );
}

function documentOf(known: KnownOutcome, cellOf: (token: string) => object = publishedCell): TableDocument {
  const releases = known.releases.map((text) => ({
    cells: text.split(',').map((cell) => {
      const [, codes = '', token = ''] = /^(.*) (\S+)$/.exec(cell.trim()) ?? [];
      return { k: keyOf(known, codes), ...cellOf(token) };
    }),
  }));
  return tableDocumentSchema.parse({
    dims: known.dims,
    rule: { threshold: 5, ...known.rule },
    releases: releases.map((release) => (known.ratio === undefined ? release : { ...release, ratios: [known.ratio] })),
    ...(known.audit === undefined ? {} : { also_audit: known.audit.map((codes) => keyOf(known, codes)) }),
  });
}

function publishedCell(token: string): object {
  const number = Number(/\d+/.exec(token)?.[0]);
  if (token.startsWith('[')) return { s: 'primary', t: number };
  if (token.startsWith('(')) return { s: 'secondary', t: number };
  return token.includes('~') ? { v: number, round: Number(token.split('~')[1]) } : { v: number };
}

describe.each(knownOutcomes)('$shows', (known) => {
  test('each hidden cell has its known interval and verdict', () => {
    const check = checkDocument(documentOf(known), policy, solver);
    const found = check.cells.map(({ k, lower, upper, protected: isProtected }) => [
      Object.values(k).join(' '),
      [lower, upper, isProtected],
    ]);
    expect(Object.fromEntries(found)).toEqual(known.outcome);
    expect(check.protected).toBe(Object.values(known.outcome).every(([, , isProtected]) => isProtected));
  });

  test.skipIf(known.releases.join().includes('~'))('its true counts can be protected', () => {
    const open = documentOf(known, (token) => ({ t: Number(/\d+/.exec(token)?.[0]) }));
    const { document } = protectDocument(open, policy, solver);
    expect(checkDocument(document, policy, solver).protected).toBe(true);
    expect(document.releases.flatMap(({ ratios }) => ratios ?? [])).toEqual([]);
  });
});

test('rounded counts that tell too much are refused, with the cell and its range', () => {
  const rounded = knownOutcomes.find(({ releases }) => releases.join().includes('~'));
  expect(() => rounded && protectDocument(documentOf(rounded), policy, solver)).toThrow(
    'sex Female is known to be 3 to 4',
  );
});

test('figures that contradict each other are told from a leak', () => {
  const document = tableDocumentSchema.parse({
    dims: { sex: { leaves: ['Female', 'Male'] } },
    releases: [
      {
        cells: [
          { k: { sex: 'Female' }, s: 'primary' },
          { k: { sex: 'Male' }, v: 9 },
          { k: {}, v: 8 },
        ],
      },
    ],
  });
  expect(() => checkDocument(document, policy, solver)).toThrow('contradict each other');
});

test('a count that is still open is no published table', () => {
  const document = tableDocumentSchema.parse({
    dims: { sex: { leaves: ['Female', 'Male'] } },
    releases: [{ cells: [{ k: { sex: 'Female' }, t: 9 }] }],
  });
  expect(() => checkDocument(document, policy, solver)).toThrow('nothing to check yet');
});
