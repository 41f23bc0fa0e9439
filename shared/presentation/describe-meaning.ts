import { formatList } from '../base/format-list.ts';
import { nonAnswerTitles } from '../code-lists/code-lists.ts';
import type { CodeList, Harmonised } from '../model/code-list.ts';

/** What a label means in a list, and under what its people are counted. */
export function describeMeaning(meaning: Harmonised, list: CodeList): string {
  const labelOf = (code: string): string => list.categories.find((category) => category.code === code)?.label ?? code;
  switch (meaning.kind) {
    case 'category':
      return labelOf(meaning.code);
    case 'non-answer':
      return nonAnswerTitles[meaning.answer];
    case 'guess':
      return `Perhaps ${labelOf(meaning.code)}: counted with those not known until confirmed`;
    case 'several':
      return `Any of ${formatList(meaning.codes.map(labelOf))}: counted with those not known at this detail`;
    case 'sub-total':
      return 'A broader group: counted with those not known at this detail';
    case 'total':
      return 'A total, never counted again';
    case 'unmapped':
      return 'No place in this list: counted with those not known';
  }
}
