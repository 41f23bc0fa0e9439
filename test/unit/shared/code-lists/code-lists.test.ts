import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  codeListOf,
  codeListsFor,
  shownLists,
  shownStrands,
  strandTitles,
} from '../../../../shared/code-lists/code-lists.ts';
import { openHarmoniser } from '../../../../shared/code-lists/harmonise-label.ts';
import { readNonAnswer } from '../../../../shared/code-lists/read-non-answer.ts';
import { olderStrands, strands } from '../../../../shared/code-lists/strands.ts';
import { strandIdSchema } from '../../../../shared/model/code-list.ts';

const lists = strandIdSchema.options.flatMap(codeListsFor);

describe('code lists', () => {
  it.each(lists.map((list) => [list.id, list] as const))(
    '%s has a source, a date, and no code or name twice',
    (_, list) => {
      const codes = [...list.categories, ...list.groups].map(({ code }) => code);
      const names = list.categories.flatMap(({ label, aliases = [] }) => [label, ...aliases]);
      expect(list.source.length).toBeGreaterThan(10);
      expect(list.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(new Set(codes).size).toBe(codes.length);
      expect(new Set(names).size).toBe(names.length);
      for (const { group } of list.categories) {
        if (group !== undefined) expect(list.groups.map(({ code }) => code)).toContain(group);
      }
    },
  );

  it.each(lists.filter(({ strand }) => strand !== 'age').map((list) => [list.id, list] as const))(
    '%s counts nobody in two of its categories',
    (_, list) => {
      const covered = list.categories.flatMap(({ code, covers = [code] }) => covers);
      expect(new Set(covered).size).toBe(covered.length);
    },
  );

  it.each(lists.filter(({ observed }) => observed !== true).map((list) => [list.id, list] as const))(
    '%s reads its own labels and codes as themselves',
    (_, list) => {
      const words = openHarmoniser(list, { origin: 'record-level' });
      const codes = openHarmoniser(list, { origin: 'record-level', from: list });
      for (const { code, label } of list.categories) {
        expect(words.meaningOf(label)).toMatchObject({ kind: 'category', code });
        expect(codes.meaningOf(code)).toMatchObject({ kind: 'category', code });
      }
    },
  );

  it('have no name that says there is no answer, but those that say what they do know', () => {
    const refusing = lists
      .flatMap(({ categories }) => categories.flatMap(({ label, aliases = [] }) => [label, ...aliases]))
      .filter((name) => readNonAnswer(name) !== null);
    expect(refusing.filter((name) => !name.startsWith('Not known but believed'))).toEqual([]);
  });

  it('cover all nine protected characteristics, the older six, and what practice adds', () => {
    const protectedAs = strandIdSchema.options.flatMap((id) => strands[id].protectedAs ?? []);
    expect(protectedAs.toSorted()).toEqual(
      [
        'Age',
        'Disability',
        'Gender reassignment',
        'Marriage and civil partnership',
        'Pregnancy and maternity',
        'Race',
        'Religion or belief',
        'Sex',
        'Sexual orientation',
      ].toSorted(),
    );
    expect(olderStrands).toHaveLength(6);
    for (const id of strandIdSchema.options) {
      expect(strandTitles[id]).not.toBe('');
      expect(shownStrands).toContain(id);
      expect(shownLists[id].length).toBeGreaterThan(0);
      for (const list of shownLists[id]) expect(codeListOf(list).strand).toBe(id);
    }
  });

  it.each([
    ['ethnic-group-2021', 19],
    ['ethnic-group-2011', 18],
    ['ethnic-group-2001', 16],
    ['nhs-ethnic-category', 16],
    ['police-self-defined-16', 16],
    ['dfe-school-census', 18],
    ['ethnic-group-5', 5],
    ['age-5-year-19', 19],
    ['age-life-table-20', 20],
    ['legal-partnership-2021', 11],
    ['ns-sec-9', 9],
  ])('%s has %i categories', (id, categories) => {
    expect(codeListOf(id).categories).toHaveLength(categories);
  });

  it('are each told of in the documentation, with their source', () => {
    const text = readFileSync('docs/equality-lists.md', 'utf8');
    for (const { id, source } of lists) {
      expect(text).toContain(`\`${id}\``);
      expect(text).toContain(source);
    }
  });

  it('that are not there are refused with those that are', () => {
    expect(() => codeListOf('ethnic-group-1991')).toThrow(/ethnic-group-1991.*ethnic-group-2021/);
  });
});
