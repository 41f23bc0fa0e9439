import { formatList } from '../../../shared/base/format-list.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import type { Redline } from '../../../shared/model/edition.ts';
import type { Block, Profile } from '../../../shared/model/profile.ts';
import { numbersIn } from '../../../shared/presentation/bound-text.ts';
import { isUnanswered, wordsOver } from './answer-words.ts';
import { outlineOf } from './profile-outline.ts';

/** Something to settle before a profile is sent; nothing of it keeps an export from being made. */
export interface OpenPoint {
  readonly text: string;
  /** The section that it is in, or the dataset that it is of; neither where it is of the whole. */
  readonly at?: { readonly section: string } | { readonly dataset: string };
}

/** A dataset whose source changed and was not taken yet. */
export interface ChangedSource {
  readonly dataset: string;
  readonly title: string;
}

/** What is to settle before a profile is sent, the weightiest first. */
export function openPoints(
  profile: Profile,
  redline: Pick<Redline, 'turned' | 'figures'> | null,
  sources: readonly ChangedSource[],
): readonly OpenPoint[] {
  const turned = turnedCount(redline?.turned ?? []);
  const changed = redline?.figures.length ?? 0;
  const setAside = new Set(rewordable(profile).flatMap(({ id, worded }) => (worded?.isSetAside === true ? [id] : [])))
    .size;
  const counts: readonly (readonly [number, string])[] = [
    [turned, `${countedNoun(turned, 'finding')} turned since the last edition`],
    [changed, `${countedNoun(changed, 'number')} changed since the last edition`],
    [setAside, `${countedNoun(setAside, 'wording')} set aside`],
  ];
  const over = profile.sections.filter((section) => wordsOver(section) > 0).length;
  const unanswered = profile.sections.filter(isUnanswered).length;
  const empty = outlineOf(profile).filter(({ strength }) => strength === 'none').length;
  const rest: readonly (readonly [number, string])[] = [
    [over, `${countedNoun(over, 'answer')} over the word limit`],
    [unanswered, `${countedNoun(unanswered, 'question')} without an answer`],
    [empty, `${countedNoun(empty, 'section')} without evidence`],
  ];
  return [
    ...sources.map(({ dataset, title }) => ({
      text: `The source of “${title}” has changed and was not taken yet`,
      at: { dataset },
    })),
    ...told(counts),
    ...typedPoints(profile),
    ...told(rest),
    ...(profile.contact.trim() === '' ? [{ text: 'No contact is named; add one under Details' }] : []),
  ];
}

/** How many findings turned, each counted once however often it stands. */
export function turnedCount(turned: Redline['turned']): number {
  return new Set(turned.map(({ block }) => block)).size;
}

function told(counts: readonly (readonly [number, string])[]): OpenPoint[] {
  return counts.flatMap(([count, text]) => (count === 0 ? [] : [{ text: startSentence(text) }]));
}

type Rewordable = Extract<Block, { kind: 'finding' | 'paragraph' | 'note' }>;

/** What an officer can reword, in each place where it stands. */
function rewordable({ mainFinding, findings, sections }: Profile): Rewordable[] {
  const inSections = sections.flatMap(({ blocks }) => blocks.filter(isRewordable));
  return [...(mainFinding === null ? [] : [mainFinding]), ...findings, ...inSections];
}

function isRewordable(block: Block): block is Rewordable {
  return block.kind === 'finding' || block.kind === 'paragraph' || block.kind === 'note';
}

/** "9 is typed in the main finding: no table holds it", once for each text however often it stands. */
function typedPoints({ mainFinding, findings, sections }: Profile): OpenPoint[] {
  const places = [
    ...(mainFinding === null ? [] : [{ block: mainFinding, place: 'the main finding', section: 'cover' }]),
    ...findings.map((block) => ({ block, place: 'a finding of the front page', section: 'cover' })),
    ...sections.flatMap(({ id, name, blocks }) =>
      blocks.map((block) => ({ block, place: `a ${block.kind} of “${name}”`, section: id })),
    ),
  ];
  const seen = new Set<string>();
  return places.flatMap(({ block, place, section }) => {
    if (!isRewordable(block)) return [];
    const { id = '', typed = [] } = block;
    if (typed.length === 0 || seen.has(id)) return [];
    seen.add(id);
    const numbers = numbersIn(block.text);
    const [verb, them] = typed.length === 1 ? ['is', 'it'] : ['are', 'them'];
    const which = formatList(typed.map((at) => numbers[at] ?? ''));
    return [{ text: `${which} ${verb} typed in ${place}: no table holds ${them}`, at: { section } }];
  });
}
