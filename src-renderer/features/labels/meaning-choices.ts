import { nonAnswerTitles } from '../../../shared/code-lists/code-lists.ts';
import type { Category, CodeList, Harmonised } from '../../../shared/model/code-list.ts';
import { nonAnswerSchema } from '../../../shared/model/code-list.ts';
import type { Reviewed } from './label-groups.ts';

export interface MeaningChoice {
  readonly id: string;
  readonly title: string;
  /** Said after the title in smaller type: what becomes of the people. */
  readonly detail?: string;
  readonly meaning: Harmonised;
}

export interface MeaningSection {
  readonly title: string;
  readonly choices: readonly MeaningChoice[];
}

/** What a label may be decided to mean: what was guessed first, then the list's categories, no answers and none of these. */
export function meaningSections(label: Reviewed, list: CodeList, isTable: boolean): MeaningSection[] {
  const choiceOf = ({ code, label: title }: Category): MeaningChoice => ({
    id: `category ${code}`,
    title,
    meaning: { kind: 'category', code, how: 'saved' },
  });
  const likely = suggestedCodes(label).flatMap((code) =>
    list.categories.filter((each) => each.code === code).map((each) => ({ ...choiceOf(each), id: `likely ${code}` })),
  );
  const sectionOf = (title: string, group: string | undefined): MeaningSection => ({
    title,
    choices: list.categories.filter((each) => broaderOf(each, list) === group).map(choiceOf),
  });
  const total: MeaningChoice = {
    id: 'total',
    title: 'A total of other rows',
    detail: 'never counted again',
    meaning: { kind: 'total' },
  };
  const sections: MeaningSection[] = [
    { title: 'Suggested', choices: likely },
    sectionOf(list.title, undefined),
    ...list.groups.map((group) => sectionOf(group.label, group.code)),
    {
      title: 'Not an answer',
      choices: nonAnswerSchema.options.map((answer) => ({
        id: `answer ${answer}`,
        title: nonAnswerTitles[answer],
        meaning: { kind: 'non-answer', answer },
      })),
    },
    {
      title: 'No group',
      choices: [
        {
          id: 'none',
          title: 'None of these',
          detail: 'counted as not known',
          meaning: { kind: 'unmapped' },
        },
        ...(isTable ? [total] : []),
      ],
    },
  ];
  return sections.filter(({ choices }) => choices.length > 0);
}

/** The group of the list that holds a category, where the list has one. */
function broaderOf({ group }: Category, list: CodeList): string | undefined {
  return list.groups.find(({ code }) => code === group)?.code;
}

/** The categories that the reading itself points at, without being sure. */
export function suggestedCodes({ meaning, confidence }: Reviewed): readonly string[] {
  if (confidence === 'settled') return [];
  if (meaning.kind === 'guess') return [meaning.code];
  return meaning.kind === 'several' ? meaning.codes : [];
}
