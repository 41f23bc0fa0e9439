import type { CodeList } from '../../shared/model/code-list.ts';
import type { SurveyFigure, SurveyGroup } from '../../shared/model/survey-look.ts';
import { leastAnswers, type Respondent } from '../statistics/survey-sample.ts';
import { weightedShare } from '../statistics/weighted-share.ts';
import { hideSmallBases } from './hide-small-bases.ts';
import type { SurveyPerson } from './read-survey.ts';

/** A group as it is shown, and who is of it. */
export interface ShownGroup extends SurveyGroup {
  readonly has: (person: SurveyPerson) => boolean;
}

const everyone = { code: 'everyone', label: 'Everyone', kind: 'everyone', has: () => true } as const;

/**
 * Everyone and each group that has people, with how many answered and how many did not; small ones are null, and others
 * with them. Nothing is hidden where there is no threshold, as for open data.
 */
export function surveyGroups(
  people: readonly SurveyPerson[],
  list: CodeList | null,
  threshold: number | null,
): ShownGroup[] {
  const groups = list === null ? [] : groupsOf(list).filter(({ has }) => people.some(has));
  const parts = groups.length === 0 ? [everyone] : groups;
  const counted = (isCounted: (person: SurveyPerson) => boolean) => {
    const counts = parts.map(({ has }) => people.filter((person) => isCounted(person) && has(person)).length);
    const { hidden, isTotalHidden } = hideSmallBases(counts, threshold ?? 0);
    return {
      total: isTotalHidden ? null : people.filter(isCounted).length,
      counts: counts.map((count, at) => (hidden[at] === true ? null : count)),
    };
  };
  const answered = counted(({ answer }) => answer !== null);
  const notStated = counted(({ answer }) => answer === null);
  return [
    { ...everyone, answered: answered.total, notStated: notStated.total },
    ...groups.map((group, at) => ({
      ...group,
      answered: answered.counts[at] ?? null,
      notStated: notStated.counts[at] ?? null,
    })),
  ];
}

/** The weighted share of an answer in each group, among those of it who answered; 95% limits. */
export function surveyFigures(
  people: readonly SurveyPerson[],
  groups: readonly ShownGroup[],
  answer: string,
): SurveyFigure[] {
  return groups.map(({ answered, has }): SurveyFigure => {
    if (answered === null) return { reading: 'hidden' };
    if (answered < leastAnswers) return { reading: 'too-few' };
    const sample = people.map((person): Respondent => ({
      ...person,
      value: person.answer !== null && has(person) ? Number(person.answer === answer) : null,
    }));
    const { value, limits, effectiveSize, designEffect } = weightedShare(sample);
    return { reading: 'value', share: value, ...limits, effectiveSize, designEffect };
  });
}

/** The categories of a list, those whose group is not known, and those to whom the strand does not apply. */
function groupsOf({ categories }: CodeList): Pick<ShownGroup, 'code' | 'label' | 'kind' | 'has'>[] {
  const codes = new Set(categories.map(({ code }) => code));
  return [
    ...categories.map(({ code, label }) => ({
      code,
      label,
      kind: 'category' as const,
      has: ({ group }: SurveyPerson) => group === code,
    })),
    {
      code: 'unknown',
      label: 'Not known or not stated',
      kind: 'unknown',
      has: ({ group }) => group !== null && !codes.has(group),
    },
    { code: 'does-not-apply', label: 'Does not apply', kind: 'does-not-apply', has: ({ group }) => group === null },
  ];
}
