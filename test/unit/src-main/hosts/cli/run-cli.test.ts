import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../../shared/base/app-error.ts';
import { runCli } from '../../../../../src-main/hosts/cli/run-cli.ts';

/** Runs a command line whose engine cannot start, for the given reason. */
async function run(
  argv: readonly string[],
  refusal: Error = new Error('no engine'),
  signal = new AbortController().signal,
) {
  const [out, said, problems]: [string[], string[], unknown[]] = [[], [], []];
  const exitCode = await runCli(argv, {
    streams: { out: (text) => out.push(text), say: (text) => said.push(text), isTerminal: false, columns: 80 },
    signal,
    createEngine: () => Promise.reject(refusal),
    rendererDirectory: '/nowhere/out/renderer',
    version: '0.1.0',
    onProblem: (error) => problems.push(error),
    openBrowser: () => undefined,
  });
  return { exitCode, out: out.join(''), said: said.join(''), problems };
}

describe('wrong usage ends with 2, what was wrong and the right form', () => {
  test.each([
    [['profile'], "Missing required argument 'WORKSPACE'.", 'strand profile [options] <WORKSPACE>'],
    [['profile', 'w.strand.json', '--colour'], "Unknown option '--colour'.", 'strand profile [options] <WORKSPACE>'],
    [
      ['profile', 'w.strand.json', '--formt', 'pdf'],
      "Unknown option '--formt'. Did you mean --format?",
      'strand profile [options] <WORKSPACE>',
    ],
    [
      ['profile', 'w.strand.json', '--format', 'odt'],
      '"odt" is not a report format. Choose from: pdf, docx, html, xlsx, ods, csv, pptx, svg, png.',
      'strand profile',
    ],
    [
      ['profile', 'w.strand.json', '--area', ','],
      'Name an area code after --area, or write all or whole.',
      'strand profile',
    ],
    [['inspect'], "Missing required argument 'FILE'.", 'strand inspect [options] <FILE>'],
    [['serve', 'w', '--port', '70000'], '"70000" is not a port.', 'strand serve [options] [WORKSPACE]'],
    [['profil', 'w'], "Unknown command 'profil'. Did you mean profile?", 'strand [options] [command]'],
  ])('%j', async (argv, sentence, form) => {
    const { exitCode, out, said } = await run(argv);
    expect([exitCode, out]).toEqual([2, '']);
    expect(said).toContain(sentence);
    expect(said).toContain(`The right form: ${form}`);
    expect(said).not.toMatch(/\berror:|invalid|\n\s+at /i);
  });

  test('nothing at all prints the help', async () => {
    const { exitCode, said } = await run([]);
    expect(exitCode).toBe(2);
    expect(said).toContain('Usage: strand [options] [command]');
  });
});

describe('help and version', () => {
  test('print to the output and end with 0', async () => {
    const help = await run(['--help']);
    expect([help.exitCode, help.said]).toEqual([0, '']);
    expect(help.out).toContain(
      'strand profile sample-data/ealing.strand.json --area all --format pdf,docx,html,xlsx,csv',
    );
    expect(await run(['--version'])).toMatchObject({ exitCode: 0, out: '0.1.0\n', said: '' });
    expect(await run(['profile', '--help'])).toMatchObject({ exitCode: 0, said: '' });
  });
});

describe('failures', () => {
  test('that were expected end with 1 and their own sentence', async () => {
    const refusal = new AppError('workspace-format', 'w.strand.json is not a workspace. Line 3 has no title; add one.');
    const { exitCode, said } = await run(['profile', 'w.strand.json'], refusal);
    expect([exitCode, said]).toEqual([1, 'w.strand.json is not a workspace. Line 3 has no title; add one.\n']);
  });

  test('that nobody expected end with 1, a sentence without a stack, and the error kept', async () => {
    const { exitCode, said, problems } = await run(['inspect', 'extract.csv'], new TypeError('x is undefined'));
    expect(exitCode).toBe(1);
    expect(said).toMatch(/^Strand met a problem that it did not expect\. .*\n$/);
    expect(problems).toEqual([new TypeError('x is undefined')]);
  });

  test('of a window that is not built name what to run', async () => {
    const { exitCode, said } = await run(['serve']);
    expect([exitCode, said]).toEqual([
      1,
      'The window has not been built: /nowhere/out/renderer is empty. Run npm run build first.\n',
    ]);
  });

  test('by Ctrl-C end with 130', async () => {
    const { exitCode, said } = await run(['inspect', 'extract.csv'], new Error('interrupted'), AbortSignal.abort());
    expect([exitCode, said]).toEqual([130, 'Stopped. What was finished is kept; nothing is left half written.\n']);
  });
});
