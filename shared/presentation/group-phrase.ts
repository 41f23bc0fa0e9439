import { formatList } from '../base/format-list.ts';
import { startSentence, withinSentence } from '../base/format-words.ts';
import type { Breakdown, BreakdownCategory } from '../model/breakdown.ts';

/** How a sentence names a group: words before and after the noun, "Bangladeshi | adults", "adults | aged 25 to 34". */
export interface GroupPhrase {
  readonly before: string;
  readonly noun: string;
  readonly after: string;
}

/** Whose groups a sentence names: people by one strand. */
interface PhrasedBreakdown {
  readonly measure: Pick<Breakdown['measure'], 'people'> & Partial<Breakdown['measure']>;
  readonly strand: Pick<Breakdown['strand'], 'id'> & Partial<Breakdown['strand']>;
}

/** The people of one category in a sentence: "Bangladeshi adults", "women", "adults aged 25 to 34". */
export function groupPhrase(
  breakdown: PhrasedBreakdown,
  category: Pick<BreakdownCategory, 'label' | 'adjective'> & Partial<BreakdownCategory>,
): GroupPhrase {
  const { people } = breakdown.measure;
  const { label, adjective } = category;
  if (breakdown.strand.id === 'age') return { before: '', noun: people, after: `aged ${ageWords(adjective ?? label)}` };
  if (breakdown.strand.id === 'sex') return sexPhrase(adjective ?? label, people);
  if (adjective !== undefined) return { before: adjective, noun: people, after: '' };
  if (/^(any|all) other /i.test(label)) return { before: '', noun: people, after: `of ${withinSentence(label)}` };
  if (/^other /i.test(label)) return { before: '', noun: people, after: `of any ${withinSentence(label)}` };
  if (/^no /i.test(label)) return { before: '', noun: people, after: `with ${withinSentence(label)}` };
  return wordedElsewhere(breakdown, label) ?? { before: label, noun: people, after: '' };
}

/** Several groups under one noun: "Roma, Bangladeshi and Arab adults". */
export function joinGroups(phrases: readonly GroupPhrase[]): string {
  const nouns = new Set(phrases.map(({ noun }) => noun));
  const [first] = phrases;
  if (first === undefined) return '';
  if (nouns.size === 1 && phrases.every(({ after }) => after === '')) {
    return `${formatList(phrases.map(({ before }) => before))} ${first.noun}`.trim();
  }
  if (nouns.size === 1 && phrases.every(({ before, after }) => before === '' && after.startsWith('aged '))) {
    return `${first.noun} aged ${formatList(phrases.map(({ after }) => after.slice('aged '.length)))}`;
  }
  return formatList(phrases.map(phraseWords));
}

/** Whether a name stands in a list with others without doubt where it ends. */
export function joinsPlainly({ before, after }: GroupPhrase): boolean {
  return !/,| and /.test(before) && (after === '' || after.startsWith('aged '));
}

/** One group in words. */
export function phraseWords({ before, noun, after }: GroupPhrase): string {
  return [before, noun, after].filter((part) => part !== '').join(' ');
}

/** Several groups at the start of a sentence. */
export function subjectOf(phrases: readonly GroupPhrase[]): string {
  return startSentence(joinGroups(phrases));
}

function sexPhrase(label: string, people: string): GroupPhrase {
  const female = /^(f|female|females|women|woman)$/i.test(label);
  const male = /^(m|male|males|men|man)$/i.test(label);
  if (people === 'adults' && female) return { before: '', noun: 'women', after: '' };
  if (people === 'adults' && male) return { before: '', noun: 'men', after: '' };
  return { before: female ? 'female' : male ? 'male' : label.toLowerCase(), noun: people, after: '' };
}

function ageWords(label: string): string {
  return withinSentence(label)
    .replace(/^aged /, '')
    .replace(/ years\b/, '')
    .replace(/(\d)\s*[-–]\s*(\d)/, '$1 to $2')
    .replace(/(\d)\+/, '$1 and over')
    .trim();
}

/** Standard categories whose label is not an adjective; any other strand's label stands before the noun. */
function wordedElsewhere(breakdown: PhrasedBreakdown, label: string): GroupPhrase | null {
  const { people } = breakdown.measure;
  const after = (words: string): GroupPhrase => ({ before: '', noun: people, after: words });
  switch (breakdown.strand.id) {
    case 'disability':
      if (/^not disabled/i.test(label)) return after('who are not disabled');
      return /^disabled/i.test(label)
        ? { before: 'disabled', noun: people, after: disabledDetail(label) }
        : after(quoted(label));
    case 'gender-identity':
      if (/^gender identity (the same|different)/i.test(label)) {
        return after(
          `whose gender identity is ${label
            .replace(/^gender identity /i, '')
            .replace('from sex', 'from their sex')
            .replace('as sex', 'as their sex')}`,
        );
      }
      return /^trans (wo)?man$/i.test(label)
        ? { before: '', noun: label.toLowerCase().replace(/man$/, 'men'), after: '' }
        : { before: withinSentence(label), noun: people, after: '' };
    case 'sexual-orientation':
      return { before: label.toLowerCase(), noun: people, after: '' };
    case 'legal-partnership':
    case 'pregnancy-maternity':
    case 'deprivation':
    case 'socio-economic-class':
    case 'care-experience':
    case 'carers':
    case 'language':
    case 'armed-forces':
      return after(quoted(label));
    case 'age':
    case 'sex':
    case 'ethnic-group':
    case 'religion':
      return null;
  }
}

function disabledDetail(label: string): string {
  const detail = /limited a (lot|little)/i.exec(label);
  return detail === null ? '' : `whose day-to-day activities are limited a ${detail[1] ?? ''}`;
}

function quoted(label: string): string {
  return `recorded as “${label}”`;
}
