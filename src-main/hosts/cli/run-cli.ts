import type { Command } from 'commander';
import { CommanderError } from 'commander';
import { AppError } from '../../../shared/base/app-error.ts';
import { errorCode, tellError } from '../common/tell-error.ts';
import type { CliContext } from './cli-context.ts';
import { createProgram } from './program.ts';

export const exitCodes = { done: 0, refused: 1, usage: 2, stopped: 130 } as const;

/** Runs one command line, without the program's own name; every failure ends as a sentence and an exit code. */
export async function runCli(argv: readonly string[], context: CliContext): Promise<number> {
  let exitCode: number = exitCodes.done;
  const program = createProgram(context, (code) => {
    exitCode = code;
  });
  if (argv.length === 0) {
    program.outputHelp({ error: true });
    return exitCodes.usage;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return fail(error, program, argv, context);
  }
}

function fail(error: unknown, program: Command, argv: readonly string[], context: CliContext): number {
  const { streams, signal } = context;
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
  if (signal.aborted || errorCode(error) === 'cancelled') {
    streams.say('Stopped. What was finished is kept; nothing is left half written.\n');
    return exitCodes.stopped;
  }
  if (error instanceof CommanderError || (error instanceof AppError && error.code === 'usage')) {
    const command = program.commands.find((candidate) => candidate.name() === argv[0]) ?? program;
    streams.say(`${usageSentence(error)}\n${rightForm(command, program)}\n`);
    return exitCodes.usage;
  }
  context.onProblem(error);
  streams.say(`${tellError(error)}\n`);
  return exitCodes.refused;
}

/** "error: unknown option '--colour'" → "Unknown option '--colour'." */
function usageSentence({ message }: Error): string {
  const text = message.replace(/^error: /, '').trim();
  const [first = '', ...rest] = text.split('\n');
  const sentence = first.charAt(0).toUpperCase() + first.slice(1);
  return [
    /[.?!]$/.test(sentence) ? sentence : `${sentence}.`,
    ...rest.map((line) => line.replace(/^\(|\)$/g, '')),
  ].join(' ');
}

function rightForm(command: Command, program: Command): string {
  const name = command === program ? 'strand' : `strand ${command.name()}`;
  return `The right form: ${name} ${command.usage()}\nSee: ${name} --help`;
}
