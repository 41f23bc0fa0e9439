import { describe, expect, it } from 'vitest';
import type { ListedSegment } from '../../../../../shared/model/segment-look.ts';
import type { SegmentExpression } from '../../../../../shared/model/segment.ts';
import { draftOf } from '../../../../../src-renderer/features/segments/draft-expression.ts';
import { addPart } from '../../../../../src-renderer/features/segments/segment-draft.ts';
import {
  isChanged,
  namableSegments,
  segmentId,
  usersWords,
  whyNotKept,
} from '../../../../../src-renderer/features/segments/segment-words.ts';

const segment = (id: string, expression: SegmentExpression): ListedSegment => ({
  id,
  title: id,
  people: id,
  words: id,
  expression,
  usedBy: [],
});
const adults = segment('adults', { kind: 'age-between', from: 16 });
const women = segment('women', { kind: 'and', all: [{ kind: 'segment', id: 'adults' }] });
const mothers = segment('mothers', { kind: 'not', expression: { kind: 'segment', id: 'women' } });

it('names no segment in itself, however far round', () => {
  const names = (id: string | null) => namableSegments([adults, women, mothers], id).map((each) => each.id);
  expect(names('adults')).toEqual([]);
  expect(names('women')).toEqual(['adults']);
  expect(names('mothers')).toEqual(['adults', 'women']);
  expect(names(null)).toEqual(['adults', 'women', 'mothers']);
});

describe('a draft', () => {
  const draft = draftOf('Carers', 'carers', adults.expression);
  it('is kept once it has a name of its own, people and finished parts', () => {
    expect(whyNotKept(draft, 0, [adults], null)).toBeNull();
    expect(whyNotKept({ ...draft, title: ' ' }, 0, [adults], null)).toMatch(/^Give the segment a name/);
    expect(whyNotKept({ ...draft, title: 'Adults' }, 0, [adults], null)).toMatch(/called “adults” already/);
    expect(whyNotKept({ ...draft, title: 'Adults' }, 0, [adults], 'adults')).toBeNull();
    expect(whyNotKept({ ...draft, people: '' }, 0, [adults], null)).toMatch(/^Say how a sentence/);
    expect(whyNotKept(draft, 1, [adults], null)).toMatch(/not finished/);
  });
  it('is changed once it says something else than what is kept', () => {
    const open = draftOf('adults', 'adults', adults.expression);
    expect(isChanged(open, adults)).toBe(false);
    expect(isChanged({ ...open, title: 'Adults' }, adults)).toBe(true);
    expect(isChanged(addPart(open, open.root.id, { kind: 'column-known', column: 'x' }), adults)).toBe(true);
    expect(isChanged(draftOf('', '', { kind: 'everyone' }), null)).toBe(false);
  });
});

it('gives a segment an id that no other has', () => {
  expect(segmentId('Women aged 16 to 34', [])).toBe('women-aged-16-to-34');
  expect(segmentId('Élèves!', ['eleves'])).toBe('eleves-2');
  expect(segmentId('Women', ['women', 'women-2'])).toBe('women-3');
  expect(segmentId('—', [])).toBe('segment');
});

it('says who uses a segment, the first two in full', () => {
  expect(usersWords([])).toBe('Nothing uses it yet');
  expect(usersWords(['the measure “A”'])).toBe('Used by the measure “A”');
  expect(usersWords(['the measure “A”', 'the measure “B”', 'the measure “C”'])).toBe(
    'Used by the measure “A”, the measure “B” and one other',
  );
});
