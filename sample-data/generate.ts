import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { AppError } from '../shared/base/app-error.ts';
import { defaultSeed, publishedResidents } from './generator/borough-options.ts';
import type { BoroughOptions } from './generator/borough-options.ts';
import { generateBorough } from './generator/generate-borough.ts';

const usage = `Writes a synthetic borough in the shape of Ealing.

  node sample-data/generate.ts [--residents N] [--seed S] [--out DIR] [--threads N] [--memory SIZE]

  --residents N   how many synthetic residents (${String(publishedResidents)} unless given)
  --seed S        a whole number; the same seed gives the same files, byte for byte (${String(defaultSeed)} unless given)
  --out DIR       where to write (this folder unless given)
  --threads N     how many threads to use; it changes the time taken, never the files
  --memory SIZE   what to hold in memory before using a temporary folder, such as 8GB (6GB unless given)
`;

function readOptions(): BoroughOptions | 'help' {
  const { values } = parseArgs({
    options: {
      residents: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string' },
      threads: { type: 'string' },
      memory: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help === true) return 'help';
  return {
    residents: values.residents === undefined ? publishedResidents : wholeNumber('--residents', values.residents, 1000),
    seed: values.seed === undefined ? defaultSeed : wholeNumber('--seed', values.seed, 0),
    out: values.out ?? fileURLToPath(new URL('.', import.meta.url)),
    ...(values.threads === undefined ? {} : { threads: wholeNumber('--threads', values.threads, 1) }),
    ...(values.memory === undefined ? {} : { memoryLimit: values.memory }),
  };
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text.replaceAll('_', ''));
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new AppError('usage', `${option} takes a whole number of ${String(least)} or more, and was given "${text}".`);
}

try {
  const options = readOptions();
  if (options === 'help') {
    process.stdout.write(usage);
  } else {
    await generateBorough(options);
    process.stdout.write(`Wrote a borough of ${options.residents.toLocaleString('en-GB')} to ${options.out}\n`);
  }
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const isUsage = error instanceof AppError || error instanceof TypeError;
  process.stderr.write(isUsage ? `${error.message}\n\n${usage}` : `${error.message}\n`);
  process.exitCode = isUsage ? 2 : 1;
}
