import type { CodeList, MappingConfidence, NonAnswer, StrandId } from '../model/code-list.ts';
import { correctWord } from './correct-word.ts';
import { normaliseLabel } from './normalise-label.ts';
import { everyEthnicPart, readEthnicWords } from './read-ethnic-words.ts';
import { matchName } from './read-names.ts';
import { readNonAnswer } from './read-non-answer.ts';
import { unite } from './parts.ts';
import type { Parts } from './parts.ts';

/** What a label says, before any list is asked: some finest groups of its strand, everyone, no answer, or nothing known. */
export type Reading =
  | { readonly kind: 'parts'; readonly parts: Parts; readonly confidence: MappingConfidence; readonly reason: string }
  | { readonly kind: 'total'; readonly reason: string }
  | {
      readonly kind: 'non-answer';
      readonly answer: NonAnswer;
      readonly confidence: MappingConfidence;
      readonly reason: string;
    }
  | { readonly kind: 'unread'; readonly reason: string };

const totals =
  /^((grand |sub )?totals?( all .*)?|(total )?all( (usual )?(residents|people|persons|categories|ages|groups|respondents|pupils|staff|students|patients|children|ethnicities|ethnicity|ethnic groups|religions|sexes|genders|adults|england|wales|england s average|known))*( aged .*)?|all categories .*|everyone|persons|both sexes|both)$/;

/** Reads a label of a strand that is made of words; refusals are looked for before any group. */
export function readLabel(label: string | null, strand: StrandId, isTable: boolean): Reading {
  if (label === null || readNonAnswer(label) === 'missing') {
    return { kind: 'non-answer', answer: 'missing', confidence: 'certain', reason: 'Nothing is written.' };
  }
  const text = tidied(label);
  const named = matchName(text, strand, isTable, false);
  if (named?.nearness === 'name' && isReference(named.list) && !saysRefusal(text, named.name)) {
    return certain(named.parts, `"${named.name}" is a name in "${named.list.title}".`);
  }
  const refusal = readRefusal(text);
  if (refusal !== null) return refusal;
  if (totals.test(normaliseLabel(text)) || totals.test(normaliseLabel(text.replace(/^[^:]*:\s*/, ''))))
    return { kind: 'total', reason: 'It is a total of all groups.' };
  return (
    (strand === 'ethnic-group' ? readEthnic(text, isTable) : null) ??
    readNamed(text, strand, isTable) ??
    readAfterCode(text, strand, isTable) ?? {
      kind: 'unread',
      reason: 'No list of this strand has such a name, and no name is near it.',
    }
  );
}

/** "Not known but believed to be English" is a category's own name; any other name that refuses is a refusal. */
function saysRefusal(text: string, name: string): boolean {
  return readNonAnswer(text) !== null && readNonAnswer(name) === null;
}

/** Where lists differ in what a name holds, as those of ethnic groups do, words alone mean the newest. */
function isReference(list: CodeList): boolean {
  return (
    list.strand !== 'ethnic-group' ||
    ['ethnic-group-2021', 'ethnic-group-2', 'gss-harmonised-ethnic-group'].includes(list.id)
  );
}

function tidied(label: string): string {
  return label
    .replaceAll('_', ' ')
    .replace(/;\s*measures:\s*value\s*$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function certain(parts: Parts, reason: string): Reading {
  return { kind: 'parts', parts, confidence: 'certain', reason };
}

const refusalWords =
  'prefer prefers preferred rather not stated refused refusal declined disclose disclosed answer answered known unknown recorded reported provided asked withheld applicable obtained declared undisclosed undeclared unspecified specified'.split(
    ' ',
  );

/** Longer texts are no misspelt refusal. */
const mostWords = 14;

/** A refusal, however it is spelled; nothing that begins like one is ever read as a group. */
function readRefusal(text: string): Reading | null {
  const answer = readNonAnswer(text);
  if (answer !== null) {
    return {
      kind: 'non-answer',
      answer,
      confidence: 'certain',
      reason: 'It says that there is no answer; it is never read as a group.',
    };
  }
  const words = normaliseLabel(text).split(' ');
  if (words.length > mostWords) return null;
  const spelled = words.map((word) =>
    word.length > 4 && !refusalWords.includes(word) ? (correctWord(word, refusalWords) ?? word) : word,
  );
  const near = spelled.join(' ') === words.join(' ') ? null : readNonAnswer(spelled.join(' '));
  if (near === null) return null;
  return {
    kind: 'non-answer',
    answer: near,
    confidence: 'likely',
    reason: `It is read as "${spelled.join(' ')}", which is no answer.`,
  };
}

function readEthnic(text: string, isTable: boolean): Reading | null {
  const read = readEthnicWords(text, isTable);
  if (read === null) return null;
  if (read.parts === 'everyone' || read.parts.size === everyEthnicPart.size) {
    return { kind: 'total', reason: 'Its words name every ethnic group.' };
  }
  const isGuess = read.help === 'spelling' || read.isDoubtful;
  const isLikely = read.help === 'shortened' || read.isByCountry;
  const reason = read.isDoubtful
    ? 'Its words may be meant in more than one way.'
    : read.help === 'spelling'
      ? 'It was read by the nearest spelling.'
      : read.isByCountry
        ? 'It names a country or a people, read as the Census codes such answers.'
        : read.help === 'shortened'
          ? 'It was read by its usual shortening.'
          : 'Its words name the group.';
  return { kind: 'parts', parts: read.parts, confidence: isGuess ? 'guess' : isLikely ? 'likely' : 'certain', reason };
}

function readNamed(text: string, strand: StrandId, isTable: boolean): Reading | null {
  const found = matchName(text, strand, isTable, true);
  if (found !== null) {
    const how = found.nearness === 'spelling' ? 'in another spelling' : 'in other words or order';
    return {
      kind: 'parts',
      parts: found.parts,
      confidence: found.nearness === 'spelling' ? 'guess' : 'likely',
      reason: `It is "${found.name}" of "${found.list.title}" ${how}.`,
    };
  }
  return readWithout(text, strand, isTable) ?? readSeveral(text, strand, isTable);
}

/** "Sexual orientation: Bisexual", "Bisexual (2021)": the name without its heading or what stands in brackets. */
function readWithout(text: string, strand: StrandId, isTable: boolean): Reading | null {
  const shorter = [
    text.replace(/\s*[([][^)\]]*[)\]]\s*$/, ''),
    text.replace(/^.*?:\s+/, ''),
    text.replace(/^.*?\s[-–]\s+/, ''),
  ];
  for (const each of shorter) {
    if (each === text || each === '') continue;
    const found = matchName(each, strand, isTable, false) ?? matchAgain(each, strand, isTable);
    if (found === null || contradicts(text.replace(each, ' ').replace(/[\s:–-]+$/, ''), each, found.parts, strand))
      continue;
    return {
      kind: 'parts',
      parts: found.parts,
      confidence: saysMore(text, each) ? 'guess' : 'likely',
      reason: `Without its heading it is "${found.name}" of "${found.list.title}".`,
    };
  }
  return null;
}

/** Whether what was left out may change the meaning, as in "Married (separated)"; a year or a unit does not. */
function saysMore(text: string, kept: string): boolean {
  if (/\b(incl?|excl?|including|excluding|except)\b/i.test(text)) return true;
  const bracket = /[([]([^)\]]*)[)\]]\s*$/.exec(text)?.[1]?.trim() ?? '';
  return bracket !== '' && !kept.includes(bracket) && !neutralBracket.test(bracket);
}

const neutralBracket =
  /^([a-z]*[\d\s/+–-]+|%|n|number|count|per ?cent|percentage|total|all|persons|people|self[- ]?(defined|declared|described|identified|reported|classified)|census.*)$/i;

/** Whether a heading denies what stands after it, or is the name of another group. */
function contradicts(heading: string, tail: string, parts: Parts, strand: StrandId): boolean {
  if (/\b(no|not|non|never|without)\b/i.test(heading)) return true;
  if (heading.endsWith(')') || heading.endsWith(']')) return false;
  const named = matchName(heading, strand, true, false)?.parts ?? ethnicParts(heading, strand);
  if (named === null) return false;
  return /^(yes|no|y|n|true|false)$/i.test(tail) || ![...parts].every((part) => named.has(part));
}

function ethnicParts(text: string, strand: StrandId): Parts | null {
  const read = strand === 'ethnic-group' ? readEthnicWords(text, true) : null;
  return read === null || read.parts === 'everyone' ? null : read.parts;
}

function matchAgain(text: string, strand: StrandId, isTable: boolean): ReturnType<typeof matchName> {
  const tail = text.replace(/^.*:\s+/, '');
  return tail === text ? null : matchName(tail, strand, isTable, false);
}

/** "Gay/Lesbian/Bisexual": several groups that the label does not tell apart, each of them a name. */
function readSeveral(text: string, strand: StrandId, isTable: boolean): Reading | null {
  const chunks = text.split(/\s*(?:\/|,|;|\bor\b|\band\b|&|\+)\s*/).filter((chunk) => chunk !== '');
  if (chunks.length < 2) return null;
  const found = chunks.map((chunk) => matchName(chunk, strand, isTable, false));
  const known = found.filter((each) => each !== null);
  if (known.length < found.length) return null;
  const parts = unite(known.map((each) => each.parts));
  return {
    kind: 'parts',
    parts,
    confidence: 'likely',
    reason: 'It names several groups and does not tell them apart.',
  };
}

/** "A - White British", "01. Male": a code of some list before words that say the same. */
function readAfterCode(text: string, strand: StrandId, isTable: boolean): Reading | null {
  const match = /^[([]?(?:(?:[a-z]{0,2}\d{1,2})[)\]]?[-–:.)=\s]+|[a-z][)\]]?\s*[-–:.)=]+)\s*(?=\p{L})(.+)$/iu.exec(
    text,
  );
  const rest = match?.[1];
  if (rest === undefined || rest.length < 3 || rest === text) return null;
  const read = readLabel(rest, strand, isTable);
  if (read.kind === 'unread') return null;
  return read.kind === 'parts' && read.confidence === 'certain'
    ? { ...read, confidence: 'likely', reason: `What follows its code: ${read.reason}` }
    : read;
}

/** Reads a code, or a label, of the list that a column is known to use; null where the list does not have it. */
export function readFromList(label: string, list: CodeList): Reading | null {
  const code = label.trim();
  const folded = (text: string): string =>
    text
      .trim()
      .toLowerCase()
      .replace(/^0+(?=.)/, '')
      .slice(0, list.codeLength);
  const whole = (text: string): string =>
    text
      .trim()
      .toLowerCase()
      .replace(/^0+(?=.)/, '');
  const answer = Object.entries(list.nonAnswers ?? {}).find(
    ([each]) =>
      whole(each) === whole(code) ||
      (list.codeLength === each.length && code.length === 2 && folded(each) === folded(code)),
  );
  if (answer !== undefined) {
    return {
      kind: 'non-answer',
      answer: answer[1],
      confidence: 'certain',
      reason: `${code} is no answer in "${list.title}".`,
    };
  }
  const isCode = list.codeLength === undefined || code.length <= list.codeLength + 1;
  const category = list.categories.find(
    (each) =>
      (isCode && folded(each.code) === folded(code)) ||
      [each.label, ...(each.aliases ?? [])].some((name) => normaliseLabel(name) === normaliseLabel(code)),
  );
  if (category !== undefined) {
    const parts = new Set(category.covers ?? [category.code]);
    return certain(parts, `${code} is "${category.label}" in "${list.title}".`);
  }
  const group = list.groups.find((each) => each.code === code || normaliseLabel(each.label) === normaliseLabel(code));
  if (group === undefined) return null;
  const parts = unite(
    list.categories.filter((each) => each.group === group.code).map((each) => new Set(each.covers ?? [each.code])),
  );
  return parts.size === 0
    ? { kind: 'total', reason: `${code} is everyone in "${list.title}".` }
    : certain(parts, `${code} is "${group.label}" in "${list.title}".`);
}
