import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { runCli } from '../../../../../src-main/hosts/cli/run-cli.ts';

async function protect(text: string, ...argv: readonly string[]) {
  const [out, said]: [string[], string[]] = [[], []];
  const exitCode = await runCli(['protect', ...argv], {
    streams: {
      out: (part) => out.push(part),
      say: (part) => said.push(part),
      isTerminal: false,
      columns: 80,
      input: Readable.from([text]),
    },
    signal: new AbortController().signal,
    createEngine: () => Promise.reject(new Error('no engine')),
    rendererDirectory: '/nowhere',
    version: '0.1.0',
    onProblem: () => undefined,
    openBrowser: () => undefined,
  });
  return { exitCode, out: out.join(''), said: said.join('') };
}

/** Two groups in three wards with every total; one count of 2 gives itself away unless others go with it. */
const counts: Readonly<Record<string, readonly number[]>> = { A: [2, 30, 41], B: [25, 33, 18] };
const wards = ['W1', 'W2', 'W3'];
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const cells = [
  ...Object.entries(counts).flatMap(([group, row]) => [
    ...row.map((t, at) => ({ k: { group, ward: wards[at] }, t })),
    { k: { group }, t: sum(row) },
  ]),
  ...wards.map((ward, at) => ({ k: { ward }, t: sum(Object.values(counts).map((row) => row[at] ?? 0)) })),
  { k: {}, t: sum(Object.values(counts).flat()) },
];
const table = {
  dims: { group: { leaves: ['A', 'B'] }, ward: { leaves: wards } },
  rule: { threshold: 5 },
  releases: [{ name: 'table', cells }],
};

const answerSchema = z.object({
  releases: z.array(z.object({ cells: z.array(z.object({ v: z.number().optional(), s: z.string().optional() })) })),
  audit: z.object({ isClean: z.boolean(), hidden: z.array(z.unknown()) }),
});

it('hides a small count with enough others, and proves it', async () => {
  const { exitCode, out } = await protect(JSON.stringify(table), '--json');
  const { releases, audit } = answerSchema.parse(JSON.parse(out));
  const [small, ...others] = releases[0]?.cells ?? [];
  expect(small?.s).toBe('primary');
  expect(others.filter(({ s }) => s === 'secondary')).toHaveLength(3);
  expect(audit).toMatchObject({ isClean: true });
  expect(audit.hidden).toHaveLength(4);
  expect(exitCode).toBe(0);
});

it('says in words what it did', async () => {
  expect((await protect(JSON.stringify(table))).out).toBe(
    '4 of 12 counts are hidden, 1 of them for their own sake. The audit found no count that can be worked out. --json prints the protected tables.\n',
  );
});

it('refuses what it does not know, and what is not JSON', async () => {
  const printed = { ...table, releases: [{ name: 'table', cells, shares: [12.5] }] };
  expect(await protect(JSON.stringify(printed))).toMatchObject({
    exitCode: 1,
    said: expect.stringContaining('not known'),
  });
  expect(await protect('group,ward\n')).toMatchObject({ exitCode: 1, said: expect.stringContaining('not JSON') });
});
