import { assertNever } from '../../../shared/base/assert-never.ts';
import {
  codeListOf,
  nonAnswerTitles,
  shownLists,
  shownStrands,
  strandTitles,
} from '../../../shared/code-lists/code-lists.ts';
import type { CodeList, NonAnswer, StrandId } from '../../../shared/model/code-list.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Dataset } from '../../../shared/model/dataset.ts';
import type { SegmentPart } from '../../../shared/model/segment-parts.ts';
import type { Choice } from '../../ui/chooser.tsx';
import type { DraftPart } from './segment-draft.ts';

/** Columns that say nothing of people: names of records, weights, and what is put aside. */
const silent: readonly ColumnRole['kind'][] = ['identifier', 'weight', 'ignore', 'total', 'free-text', 'strand'];

/** What a part may speak of, in a dataset: what it holds of the strands, ages, areas, other segments and columns. */
export function subjectsOf(dataset: Pick<Dataset, 'roles'>, hasSegments: boolean): Choice[] {
  const roles = Object.entries(dataset.roles);
  const holds = (strand: StrandId): boolean =>
    roles.some(([, role]) => role.kind === 'strand' && role.strand === strand);
  const holdsAges = roles.some(([, { kind }]) => kind === 'age-in-years' || kind === 'date-of-birth') || holds('age');
  return [
    ...shownStrands
      .filter((strand) => holds(strand) || (strand === 'age' && holdsAges))
      .map((strand) => ({ id: `strand ${strand}`, title: strand === 'age' ? 'Age band' : strandTitles[strand] })),
    ...(holdsAges ? [{ id: 'age', title: 'Age in years' }] : []),
    { id: 'area', title: 'Area' },
    ...(hasSegments ? [{ id: 'segment', title: 'Another segment' }] : []),
    ...roles
      .filter(([, { kind }]) => !silent.includes(kind))
      .map(([column]) => ({ id: `column ${column}`, title: column, detail: 'column' })),
  ];
}

/** The subject of a part, by the id that `subjectsOf` gives it. */
export function subjectOf(part: SegmentPart): string {
  switch (part.kind) {
    case 'strand-in':
      return `strand ${part.strand}`;
    case 'age-between':
      return 'age';
    case 'area-in':
      return 'area';
    case 'segment':
      return 'segment';
    case 'column-in':
    case 'column-between':
    case 'column-known':
      return `column ${part.column}`;
    case 'everyone':
      return 'everyone';
    default:
      return assertNever(part);
  }
}

/** A part of a subject with everything still to be chosen; a column of numbers or dates is asked between two. */
export function newPart(subject: string, dataset: Pick<Dataset, 'roles'>): SegmentPart {
  const strand = shownStrands.find((each) => subject === `strand ${each}`);
  if (strand !== undefined) return { kind: 'strand-in', strand, list: shownLists[strand][0] ?? '', codes: [] };
  if (subject === 'age') return { kind: 'age-between' };
  if (subject === 'area') return { kind: 'area-in', codes: [] };
  if (subject === 'segment') return { kind: 'segment', id: '' };
  const column = subject.replace(/^column /, '');
  const ranged = ['count', 'measure', 'date', 'date-of-birth', 'age-in-years'];
  return ranged.includes(dataset.roles[column]?.kind ?? '')
    ? { kind: 'column-between', column }
    : { kind: 'column-in', column, values: [] };
}

/** How a part asks: each verb with its opposite, since "not" of what is not known picks nobody. */
export function verbsOf({ kind }: SegmentPart): Choice[] {
  switch (kind) {
    case 'strand-in':
    case 'area-in':
      return [
        { id: 'in', title: 'is any of' },
        { id: 'not in', title: 'is none of' },
      ];
    case 'age-between':
      return [
        { id: 'between', title: 'is between' },
        { id: 'not between', title: 'is not between' },
      ];
    case 'segment':
      return [
        { id: 'in', title: 'holds them' },
        { id: 'not in', title: 'does not hold them' },
      ];
    case 'column-in':
    case 'column-between':
    case 'column-known':
      return [
        { id: 'in', title: 'is any of' },
        { id: 'not in', title: 'is none of' },
        { id: 'between', title: 'is between' },
        { id: 'not between', title: 'is not between' },
        { id: 'known', title: 'is filled' },
        { id: 'not known', title: 'is empty' },
      ];
    case 'everyone':
      return [];
    default:
      return assertNever(kind);
  }
}

export function verbOf({ isNot, part: { kind } }: DraftPart): string {
  const verb =
    kind === 'column-known' ? 'known' : kind === 'age-between' || kind === 'column-between' ? 'between' : 'in';
  return isNot ? `not ${verb}` : verb;
}

/** The part that asks another way; what was chosen stays where it still has a meaning. */
export function withVerb({ part }: DraftPart, verb: string): Pick<DraftPart, 'isNot' | 'part'> {
  const isNot = verb.startsWith('not ');
  if (part.kind !== 'column-in' && part.kind !== 'column-between' && part.kind !== 'column-known')
    return { isNot, part };
  const { column } = part;
  const asked = verb.replace('not ', '');
  if (asked === 'known') return { isNot, part: { kind: 'column-known', column } };
  if (asked === 'between')
    return { isNot, part: part.kind === 'column-between' ? part : { kind: 'column-between', column } };
  return { isNot, part: part.kind === 'column-in' ? part : { kind: 'column-in', column, values: [] } };
}

export interface PickSection {
  readonly title: string;
  readonly choices: readonly Choice[];
}

const answers: readonly NonAnswer[] = ['declined', 'not-known', 'not-asked', 'missing'];

/** The groups of a list under their broader groups, those without one first, and the answers that are none. */
export function groupChoices(list: CodeList): PickSection[] {
  const sectionOf = (title: string, group: string | undefined): PickSection => ({
    title,
    choices: list.categories
      .filter(
        (category) => (list.groups.some(({ code }) => code === category.group) ? category.group : undefined) === group,
      )
      .map(({ code, label }) => ({ id: code, title: label })),
  });
  return [
    sectionOf(list.title, undefined),
    ...list.groups.map(({ code, label }) => sectionOf(label, code)),
    { title: 'Not an answer', choices: answers.map((id) => ({ id, title: nonAnswerTitles[id] })) },
  ].filter(({ choices }) => choices.length > 0);
}

/** The lists that a strand can be asked by. */
export function listChoices(strand: StrandId): Choice[] {
  return shownLists[strand].map((id) => ({ id, title: codeListOf(id).title }));
}
