import { startSentence, withinSentence } from '../../shared/base/format-words.ts';
import type { Choice } from '../../shared/model/import-plan.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { encodingName } from './encoding-name.ts';
import { delimiterName } from './sniff-dialect.ts';
import { columnsChoice, footerChoice, headerChoice, rowNumberChoice, tableChoice } from './text-place-choices.ts';
import type { TextFinding } from './text-finding.ts';

/** What was chosen of a delimited text, and for each choice what else it might have been. */
export function describeTextChoices(finding: TextFinding): Choice[] {
  const { given, tables } = finding;
  const isPlaced = given.skipRows !== undefined || given.headerRows !== undefined;
  return [
    settle(encodingChoice(finding), given.encoding !== undefined),
    settle(delimiterChoice(finding), given.delimiter !== undefined),
    settle(quoteChoice(finding), given.quote !== undefined),
    ...(tables.length > 1 ? [settle(tableChoice(finding), isPlaced)] : []),
    settle(headerChoice(finding), isPlaced),
    settle(footerChoice(finding), given.footerRows !== undefined),
    ...(finding.read.names === undefined || given.names !== undefined ? [] : [rowNumberChoice(finding)]),
    ...(finding.read.leaveOut === undefined ? [] : [settle(columnsChoice(finding), given.leaveOut !== undefined)]),
  ];
}

function settle(choice: Choice, isSettled: boolean): Choice {
  return isSettled ? { ...choice, confidence: 'settled' } : choice;
}

/** The plan of the bytes alone: where the table is must be found anew. */
function fresh({ read }: TextFinding, changed: Partial<ReadPlan>): ReadPlan {
  const { format, packed, encoding, delimiter, quote } = { ...read, ...changed };
  return {
    format,
    ...(packed === undefined ? {} : { packed }),
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(quote === undefined ? {} : { quote }),
  };
}

function encodingChoice({ read, encoding: found }: TextFinding): Choice {
  const encoding = read.encoding ?? found.encoding;
  const others = [found.encoding, ...found.others].filter((other) => other !== encoding);
  return {
    topic: 'encoding',
    value: encodingName(encoding),
    because:
      encoding === found.encoding
        ? found.because
        : `By its bytes it would be ${encodingName(found.encoding)}: ${withinSentence(found.because)}`,
    confidence: found.confidence,
    alternatives: others.map((other) => ({ label: encodingName(other), read: { ...read, encoding: other } })),
  };
}

function delimiterChoice(finding: TextFinding): Choice {
  const { read, dialect: found } = finding;
  const delimiter = read.delimiter ?? found.delimiter;
  const isFound = delimiter === found.delimiter;
  const own = isFound
    ? []
    : [{ label: found.value, read: fresh(finding, { delimiter: found.delimiter, quote: found.quote }) }];
  return {
    topic: 'delimiter',
    value: isFound ? found.value : startSentence(delimiterName(delimiter)),
    because: isFound
      ? found.because
      : `By its lines it would be another: ${withinSentence(found.value)}. ${found.because}`,
    confidence: found.confidence,
    alternatives: [
      ...own,
      ...found.others
        .filter((other) => other.delimiter !== delimiter)
        .map((other) => ({
          label: other.label,
          read: fresh(finding, { delimiter: other.delimiter, quote: other.quote }),
        })),
    ],
  };
}

const quoteNames: Readonly<Record<NonNullable<ReadPlan['quote']>, string>> = {
  '"': 'Quotation marks around fields',
  "'": 'Single quotation marks around fields',
  '': 'Quotation marks are plain signs',
};

function quoteChoice(finding: TextFinding): Choice {
  const { read, dialect: found, sample } = finding;
  const quote = read.quote ?? found.quote;
  const sign = quote === '' ? found.quote : quote;
  if (sign !== '' && !sample.records.some(({ raw }) => raw.includes(sign))) {
    return { topic: 'quotes', value: 'None', because: found.quoteBecause, confidence: 'certain', alternatives: [] };
  }
  const others = (['"', "'", ''] as const).filter((other) => other !== quote && (other !== "'" || found.quote === "'"));
  return {
    topic: 'quotes',
    value: quoteNames[quote],
    because: found.quoteBecause,
    confidence: found.quoteConfidence,
    alternatives: others.map((other) => ({ label: quoteNames[other], read: fresh(finding, { quote: other }) })),
  };
}
