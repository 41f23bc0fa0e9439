import { describe, expect, it } from 'vitest';
import {
  choicesToCheck,
  shownChoices,
  orderedChoices,
} from '../../../../../src-renderer/features/import/shown-choices.ts';
import { choiceOf } from './sample-preview.ts';

const inferred = [
  choiceOf('encoding', 'Windows-1252'),
  choiceOf('delimiter', 'Semicolon', [], { because: '9 fields on 3,558 lines.' }),
  choiceOf('role', 'Ward name', [], { column: 'Ward', confidence: 'unsure' }),
  choiceOf('role', 'Sex', [], { column: 'Sex', confidence: 'likely' }),
  choiceOf('role', 'Identifier', [], { column: 'Ref' }),
];

describe('the choices that are shown', () => {
  it('are settled by the officer only where they differ from what was inferred', () => {
    const told = [
      choiceOf('encoding', 'Windows-1252', [], { confidence: 'settled', because: 'You said so.' }),
      choiceOf('delimiter', 'Comma', [], { confidence: 'settled', because: 'You said so.' }),
    ];
    const shown = shownChoices(told, inferred, { confirmed: [] });
    expect(shown.map(({ confidence, choice }) => [confidence, choice.value, choice.because])).toEqual([
      ['certain', 'Windows-1252', 'The figures say so.'],
      ['settled', 'Comma', 'You said so.'],
    ]);
  });

  it('are settled once they are confirmed', () => {
    const shown = shownChoices(inferred, inferred, { confirmed: ['role of Ward'] });
    expect(shown.map(({ confidence }) => confidence)).toEqual(['certain', 'certain', 'settled', 'likely', 'certain']);
    expect(choicesToCheck(shown)).toEqual([]);
    expect(choicesToCheck(shownChoices(inferred, inferred, { confirmed: [] })).map(({ key }) => key)).toEqual([
      'role of Ward',
    ]);
  });

  it('begin with what may need a look, and fold the columns that show themselves in the table', () => {
    const { listed, folded } = orderedChoices(shownChoices(inferred, inferred, { confirmed: [] }));
    expect(listed.map(({ key }) => key)).toEqual(['role of Ward', 'encoding', 'delimiter']);
    expect(folded.map(({ key }) => key)).toEqual(['role of Sex', 'role of Ref']);
  });

  it('keep their place when they are confirmed', () => {
    const { listed } = orderedChoices(shownChoices(inferred, inferred, { confirmed: ['role of Ward'] }));
    expect(listed.map(({ key }) => key)).toEqual(['role of Ward', 'encoding', 'delimiter']);
  });

  it('list no more than a few of very many columns', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      choiceOf('role', 'Measure', [], { column: `c${String(index)}`, confidence: 'unsure' }),
    );
    const { listed, folded } = orderedChoices(shownChoices(many, many, { confirmed: [] }));
    expect([listed.length, folded.length]).toEqual([12, 388]);
  });
});
