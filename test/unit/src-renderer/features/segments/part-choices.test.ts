import { expect, it } from 'vitest';
import type { Dataset } from '../../../../../shared/model/dataset.ts';
import {
  groupChoices,
  newPart,
  subjectOf,
  subjectsOf,
  verbOf,
  verbsOf,
  withVerb,
} from '../../../../../src-renderer/features/segments/part-choices.ts';
import { codeListOf } from '../../../../../shared/code-lists/code-lists.ts';

const dataset: Pick<Dataset, 'roles'> = {
  roles: {
    Number: { kind: 'identifier' },
    Sex: { kind: 'strand', strand: 'sex' },
    Born: { kind: 'date-of-birth' },
    Applied: { kind: 'date' },
    Tenure: { kind: 'category' },
    Notes: { kind: 'free-text' },
  },
};

it('asks of what the dataset holds, and of nothing that only names a record', () => {
  expect(subjectsOf(dataset, false).map(({ title }) => title)).toEqual([
    'Sex',
    'Age band',
    'Age in years',
    'Area',
    'Born',
    'Applied',
    'Tenure',
  ]);
  expect(subjectsOf(dataset, true).map(({ title }) => title)).toContain('Another segment');
});

it('begins each part as its column is best asked', () => {
  for (const { id } of subjectsOf(dataset, true)) expect(subjectOf(newPart(id, dataset))).toBe(id);
  expect(newPart('column Applied', dataset).kind).toBe('column-between');
  expect(newPart('column Tenure', dataset).kind).toBe('column-in');
});

it('asks the same column another way, and the opposite', () => {
  const part = { kind: 'part', id: 1, isNot: false, part: newPart('column Tenure', dataset) } as const;
  for (const { id: verb } of verbsOf(part.part)) expect(verbOf({ ...part, ...withVerb(part, verb) })).toBe(verb);
  const chosen = { ...part, part: { kind: 'column-in', column: 'Tenure', values: ['Rents'] } } as const;
  expect(withVerb(chosen, 'not in')).toEqual({ isNot: true, part: chosen.part });
});

it('offers every group of a list once, and the answers that are none', () => {
  const list = codeListOf('ethnic-group-2021');
  const choices = groupChoices(list).flatMap((section) => section.choices.map(({ id }) => id));
  expect(choices.toSorted()).toEqual(
    [...list.categories.map(({ code }) => code), 'declined', 'not-known', 'not-asked', 'missing'].toSorted(),
  );
});
