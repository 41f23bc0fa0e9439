import { describe, expect, test } from 'vitest';
import {
  addStep,
  areaId,
  changeArea,
  dropStep,
  newArea,
  pickOne,
  redoStep,
  undoStep,
} from '../../../../../src-renderer/features/areas/area-edit.ts';
import { areaCodeSchema } from '../../../../../shared/model/area.ts';

const empty = newArea({ kind: 'lsoa', vintage: '2021' });
const radius = { by: 'radius', centre: [-0.3, 51.5], metres: 800, place: 'W5 2NH' } as const;

describe('steps', () => {
  test('are undone and done again in order, and a new step forgets what was undone', () => {
    const one = addStep(empty, { does: 'add', pick: { ...radius, centre: [-0.3, 51.5] } });
    const two = addStep(one, { does: 'subtract', pick: { by: 'areas', codes: ['E05013522'] } });
    expect(undoStep(two).steps).toEqual(one.steps);
    expect(redoStep(undoStep(two)).steps).toEqual(two.steps);
    expect(redoStep(undoStep(undoStep(two))).steps).toEqual(one.steps);
    expect(addStep(undoStep(two), { does: 'add', pick: { by: 'codes', codes: ['E01001196'] } }).future).toEqual([]);
  });

  test('that are dropped come back with undo', () => {
    const two = addStep(addStep(empty, { does: 'add', pick: { by: 'areas', codes: ['E05013522'] } }), {
      does: 'add',
      pick: { by: 'codes', codes: ['E01001196'] },
    });
    const dropped = dropStep(two, 0);
    expect(dropped.steps).toEqual([{ does: 'add', pick: { by: 'codes', codes: ['E01001196'] } }]);
    expect(undoStep(dropped).steps).toEqual(two.steps);
  });

  test('nothing is undone where no step was taken', () => {
    expect(undoStep(empty)).toBe(empty);
    expect(redoStep(empty)).toBe(empty);
  });

  test('of a saved area are taken up where they were left', () => {
    const member = areaCodeSchema.parse('E01001196');
    const steps = [{ does: 'add', pick: { by: 'codes', codes: ['E01001196'] } }] as const;
    const edit = changeArea({
      id: 'a',
      name: 'A',
      geography: { kind: 'lsoa', vintage: '2021' },
      members: [member],
      steps: [{ does: 'add', pick: { by: 'codes', codes: ['E01001196'] } }],
    });
    expect(edit).toMatchObject({ id: 'a', name: 'A', steps, past: [] });
  });
});

describe('picking one by one', () => {
  test('makes one step of picks that follow each other, each of which can be undone', () => {
    const both = pickOne(pickOne(empty, 'codes', ['E01001196'], true), 'codes', ['E01001198'], true);
    expect(both.steps).toEqual([{ does: 'add', pick: { by: 'codes', codes: ['E01001196', 'E01001198'] } }]);
    expect(undoStep(both).steps).toEqual([{ does: 'add', pick: { by: 'codes', codes: ['E01001196'] } }]);
  });

  test('leaves no trace of an area that is picked and taken out again', () => {
    const again = pickOne(pickOne(empty, 'codes', ['E01001196'], true), 'codes', ['E01001196'], false);
    expect(again.steps).toEqual([]);
  });

  test('takes out an area that came by another step', () => {
    const circle = addStep(empty, { does: 'add', pick: { ...radius, centre: [-0.3, 51.5] } });
    expect(pickOne(circle, 'codes', ['E01001196'], false).steps.at(-1)).toEqual({
      does: 'subtract',
      pick: { by: 'codes', codes: ['E01001196'] },
    });
  });

  test('keeps whole areas and small areas in steps of their own', () => {
    const mixed = pickOne(pickOne(empty, 'areas', ['E05013522'], true), 'codes', ['E01001198'], true);
    expect(mixed.steps.map(({ pick }) => pick.by)).toEqual(['areas', 'codes']);
  });
});

describe('areaId', () => {
  test('makes an id of a name, and numbers it where it is taken', () => {
    expect(areaId('Around Dean Gardens', [])).toBe('around-dean-gardens');
    expect(areaId('Café Süd', ['cafe-sud'])).toBe('cafe-sud-2');
    expect(areaId('A', ['a', 'a-2'])).toBe('a-3');
    expect(areaId('!!!', [])).toBe('area');
  });
});
