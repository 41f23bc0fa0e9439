import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../../../../src-main/hosts/cli/run-cli.ts';
import { testFolder } from '../../../../support/test-folder.ts';

const place = testFolder();

/** Runs a command line that is fed these pieces of text; nothing of the engine's own is needed for it. */
async function run(argv: readonly string[], pieces: Iterable<string | Uint8Array> = []) {
  const [out, said, problems]: [string[], string[], unknown[]] = [[], [], []];
  const state = { waits: 0 };
  const exitCode = await runCli(['estimate', ...argv], {
    streams: {
      out: (text) => out.push(text),
      say: (text) => said.push(text),
      isTerminal: false,
      columns: 80,
      input: Readable.from(pieces),
      drained: () => Promise.resolve(void (state.waits += 1)),
    },
    signal: new AbortController().signal,
    createEngine: () => Promise.reject(new Error('no engine')),
    rendererDirectory: '/nowhere',
    version: '0.1.0',
    onProblem: (error) => problems.push(error),
    openBrowser: () => undefined,
  });
  return { exitCode, out: out.join(''), said: said.join(''), problems, ...state };
}

describe('with --json', () => {
  test('each line is answered by a line, a bad one by what is wrong with it', async () => {
    const lines = [
      '{"inputs":{"x":[37],"n":[183]},"options":{"confidence":[0.95],"multiplier":100}}',
      '{"inputs":{"x":[3],"n":[0]},"options":[]}',
      'x,n',
      '',
      '{"options":{}}',
      '{"inputs":{"x":[0],"n":[17]}}',
    ];
    const { exitCode, out, problems, waits } = await run(['proportion', '--json'], [lines.join('\n')]);
    const answers = out.trimEnd().split('\n').map(parse);
    expect(answers).toMatchObject([
      {
        x: [37],
        n: [183],
        value: [20.21857923497268],
        confidence: ['95%'],
        statistic: ['percentage'],
        method: ['Wilson'],
      },
      {
        error: { code: 'data-impossible', message: expect.stringContaining('denominators must be greater than zero') },
      },
      { error: { code: 'file-format', message: expect.stringContaining('This line is not JSON.') } },
      { error: { code: 'file-format', message: expect.stringContaining('must hold "inputs"') } },
      { value: [0], lowercl: [0] },
    ]);
    expect([exitCode, problems, waits]).toEqual([0, [], 5]);
  });

  test('numbers that JSON has not are words, and notes are said beside the answers', async () => {
    const mean = await run(['mean', '--json'], ['{"inputs":{"x":[4]}}\n']);
    expect(parse(mean.out)).toMatchObject({ value: [4], stdev: [null], lowercl: ['NaN'], uppercl: ['NaN'] });
    const quantile = await run(['quantile', '--json'], ['\n{"inputs":{"v":[4,5]},"options":{"nquantiles":5}}\n']);
    expect(parse(quantile.out)).toEqual({
      quantile: [null, null],
      qinverted: Array.from({ length: 2 }, () => 'lowest quantile represents highest values'),
    });
    expect(quantile.said).toMatch(/^Line 2: One or more groups had too few small areas .*\.\n$/);
  });

  test('lines come in pieces, across a letter of several bytes, and --set is for those that do not say', async () => {
    const bytes = new TextEncoder().encode(
      '{"inputs":{"ward":["Tŷ"],"x":[1],"n":[4]}}\r\n{"inputs":{"x":[1],"n":[4]},"options":{"multiplier":1}}',
    );
    const { out } = await run(
      ['proportion', '--json', '--set', 'multiplier=100'],
      [bytes.slice(0, 22), bytes.slice(22)],
    );
    expect(out.trimEnd().split('\n').map(parse)).toMatchObject([{ ward: ['Tŷ'], value: [25] }, { value: [0.25] }]);
  });
});

describe('without --json', () => {
  test('a CSV is one table, its words said once', async () => {
    const file = await place('counts.csv', '\uFEFFarea,x,n\nNorth,37,183\n"South, far",0,120\nEast,,90\n');
    const { exitCode, out } = await run(['proportion', '--file', file, '--set', 'multiplier=100']);
    expect(exitCode).toBe(0);
    expect(out).toBe(
      [
        'area         x    n    value  lowercl  uppercl',
        'North       37  183  20.2186  15.0395  26.6222',
        'South, far   0  120        0        0  3.10192',
        'East         –   90        –        –        –',
        '',
        'confidence  95%',
        'statistic   percentage',
        'method      Wilson',
        '',
      ].join('\n'),
    );
    expect(parse((await run(['proportion', '--file', file, '--json'])).out)).toMatchObject({ x: [37, 0, null] });
  });

  test('lines of JSON are a table each; a refusal is said in its place and ends with 1', async () => {
    const lines = ['{"inputs":{"x":[37],"n":[183]}}', 'nonsense', '{"inputs":{"x":[5],"n":[4]}}'];
    const { exitCode, out } = await run(['proportion'], [lines.join('\n')]);
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^Line 1\n {2} x {4}n {5}value .*\n {2}37 {2}183 {2}0\.202186/);
    expect(out).toContain('Line 2\n  Not estimated: This line is not JSON.');
    expect(out).toContain('Line 3\n  Not estimated: A part of 5 was found in a total of 4');
  });

  test('what is not a table is refused', async () => {
    expect(await run(['rate'], ['x,n\n'])).toMatchObject({
      exitCode: 1,
      said: expect.stringContaining('no table here'),
    });
    expect(await run(['rate', '--file', '/nowhere/counts.csv'])).toMatchObject({
      exitCode: 1,
      said: '"/nowhere/counts.csv" could not be opened. Check its name and that you may read it.\n',
    });
  });
});

describe('what there is', () => {
  test('--list names every method with its source', async () => {
    const { exitCode, out } = await run(['--list']);
    expect(exitCode).toBe(0);
    expect(out).toContain('dsr\n  A rate as it would be in a standard population’s ages');
    expect(out).toContain('Chiang 1978; Silcocks, Jenner and Reza 2001');
  });

  test('--help of a method says what it takes', async () => {
    const { exitCode, out } = await run(['life-expectancy', '--help']);
    expect(exitCode).toBe(0);
    expect(out).toContain('strand estimate [options] [METHOD]');
    expect(out).toMatch(/startage +the age at which each of 20 bands begins/);
    expect(out).toMatch(/le_age +the ages to answer for/);
  });

  test('a method that there is not, and none at all, are wrong usage', async () => {
    expect(await run(['average'])).toMatchObject({
      exitCode: 2,
      said: expect.stringContaining('There is no method "average". There are proportion, rate,'),
    });
    expect(await run([])).toMatchObject({ exitCode: 2, said: expect.stringContaining('Name a method') });
  });
});

test('many lines are answered one by one, each waiting for its reader', async () => {
  const count = 5000;
  function* lines() {
    for (let line = 0; line < count; line += 1) yield `{"inputs":{"x":[${line % 9}],"n":[9]}}\n`;
  }
  const { out, waits } = await run(['proportion', '--json'], lines());
  const answers = out.trimEnd().split('\n').map(parse);
  expect([answers.length, waits]).toEqual([count, count]);
  expect(answers[13]).toMatchObject({ x: [4] });
});

function parse(line: string): unknown {
  return JSON.parse(line);
}
