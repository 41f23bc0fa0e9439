import { assertNever } from '../base/assert-never.ts';
import { formatList } from '../base/format-list.ts';
import { nonAnswerTitles, strandTitles } from '../code-lists/code-lists.ts';
import type { CodeList } from '../model/code-list.ts';
import { nonAnswerSchema } from '../model/code-list.ts';
import type { Segment, SegmentExpression } from '../model/segment.ts';

/** What a segment's words are made of. */
export interface SegmentNames {
  codeListOf(id: string): CodeList;
  areaName(code: string): string;
  readonly segments: readonly Segment[];
}

/** An expression in words, as in "sex is Female, and aged 16 to 34". */
export function describeSegment(expression: SegmentExpression, names: SegmentNames): string {
  const inner = (each: SegmentExpression): string => {
    const words = describeSegment(each, names);
    return each.kind === 'and' || each.kind === 'or' ? `(${words})` : words;
  };
  switch (expression.kind) {
    case 'everyone':
      return 'everyone';
    case 'strand-in': {
      const list = names.codeListOf(expression.list);
      const labels = expression.codes.map((code) => labelOf(list, code));
      return `${strandTitles[expression.strand].toLowerCase()} is ${labels.length === 0 ? 'none' : formatList(labels, 'or')}`;
    }
    case 'age-between':
      return `aged ${betweenWords(expression.from, expression.to)}`;
    case 'area-in':
      return `living in ${formatList(
        expression.codes.map((code) => names.areaName(code)),
        'or',
      )}`;
    case 'column-in':
      return `“${expression.column}” is ${formatList(
        expression.values.map((value) => `“${value}”`),
        'or',
      )}`;
    case 'column-between':
      return `“${expression.column}” is ${betweenWords(expression.from, expression.to)}`;
    case 'column-known':
      return `“${expression.column}” is filled`;
    case 'segment':
      return `in “${names.segments.find(({ id }) => id === expression.id)?.title ?? expression.id}”`;
    case 'and':
      return expression.all.length === 0 ? 'everyone' : expression.all.map(inner).join(', and ');
    case 'or':
      return expression.any.length === 0 ? 'nobody' : expression.any.map(inner).join(', or ');
    case 'not':
      return `not ${inner(expression.expression)}`;
    default:
      return assertNever(expression);
  }
}

function labelOf(list: CodeList, code: string): string {
  const answer = nonAnswerSchema.safeParse(code);
  if (answer.success) return nonAnswerTitles[answer.data];
  return list.categories.find((category) => category.code === code)?.label ?? code;
}

function betweenWords(from: number | string | undefined, to: number | string | undefined): string {
  if (from === undefined) return to === undefined ? 'of any value' : `up to ${to}`;
  return to === undefined ? `${from} and over` : `${from} to ${to}`;
}
