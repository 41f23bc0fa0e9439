import { listEstimateMethods, type MethodDescription } from '../../engine/estimate-requests.ts';
import { alignColumns, section } from './text-layout.ts';

/** Every method with its sentence and where it was published. */
export function describeMethods(): string {
  const lines = listEstimateMethods().flatMap(({ name, summary, source }) => [name, `  ${summary}`, `  ${source}`, '']);
  return [...lines, 'What a method takes: strand estimate METHOD --help', ''].join('\n');
}

/** What a method takes, for the help of the command; how to ask for it where no method is named. */
export function describeMethodHelp(name: string | undefined): string {
  const method = listEstimateMethods().find((candidate) => candidate.name === name);
  return method === undefined
    ? '\nMethods: strand estimate --list\nWhat a method takes: strand estimate METHOD --help'
    : describeMethod(method);
}

function describeMethod({ name, summary, source, inputs, options }: MethodDescription): string {
  const columns = Object.keys(inputs).join(',');
  return [
    '',
    `${name}: ${summary}`,
    `Source: ${source}`,
    ...section('Inputs, the columns of a CSV or the fields of "inputs"', pairs(inputs)),
    ...section('Options, by --set NAME=VALUE or the fields of "options"', pairs(options)),
    '',
    `A CSV begins with the names of those columns that it has: ${columns}`,
    'A line of JSON holds both: {"inputs":{…},"options":{…}}',
  ].join('\n');
}

function pairs(record: Readonly<Record<string, string>>): string[] {
  return alignColumns(Object.entries(record));
}
