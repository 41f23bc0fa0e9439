import type { AreaStep, CustomArea } from '../../../shared/model/custom-area.ts';

/** A custom area while it is being made, with every state that undo can go back to. */
export interface AreaEdit {
  /** The id of a saved area that is changed; null for a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly geography: CustomArea['geography'];
  /** What the next outline, circle or list does to what was picked before. */
  readonly does: AreaStep['does'];
  readonly steps: readonly AreaStep[];
  readonly past: readonly (readonly AreaStep[])[];
  readonly future: readonly (readonly AreaStep[])[];
}

export function newArea(geography: CustomArea['geography']): AreaEdit {
  return { id: null, name: '', geography, does: 'add', steps: [], past: [], future: [] };
}

export function changeArea({ id, name, geography, steps }: CustomArea): AreaEdit {
  return { id, name, geography, does: 'add', steps, past: [], future: [] };
}

/** Puts other steps in the place of those so far; what was undone is gone. */
export function withSteps(edit: AreaEdit, steps: readonly AreaStep[]): AreaEdit {
  return { ...edit, steps, past: [...edit.past, edit.steps], future: [] };
}

export function addStep(edit: AreaEdit, step: AreaStep): AreaEdit {
  return withSteps(edit, [...edit.steps, step]);
}

export function dropStep(edit: AreaEdit, index: number): AreaEdit {
  return withSteps(edit, edit.steps.toSpliced(index, 1));
}

export function undoStep(edit: AreaEdit): AreaEdit {
  const steps = edit.past.at(-1);
  if (steps === undefined) return edit;
  return { ...edit, steps, past: edit.past.slice(0, -1), future: [edit.steps, ...edit.future] };
}

export function redoStep(edit: AreaEdit): AreaEdit {
  const [steps, ...future] = edit.future;
  if (steps === undefined) return edit;
  return { ...edit, steps, past: [...edit.past, edit.steps], future };
}

/**
 * Picks areas one by one: adds them or takes them out. Picks that follow each other are one step, and one that takes back
 * what the last step picked leaves no trace.
 */
export function pickOne(edit: AreaEdit, by: 'codes' | 'areas', codes: readonly string[], isAdded: boolean): AreaEdit {
  const does = isAdded ? 'add' : 'subtract';
  const last = edit.steps.at(-1);
  const before = edit.steps.slice(0, -1);
  if (last?.pick.by !== by || last.does === 'keep-common')
    return addStep(edit, { does, pick: { by, codes: [...codes] } });
  const held = last.pick.codes;
  if (last.does === does)
    return withSteps(edit, [...before, { does, pick: { by, codes: [...new Set([...held, ...codes])] } }]);
  const rest = held.filter((code) => !codes.includes(code));
  const others = codes.filter((code) => !held.includes(code));
  return withSteps(edit, [
    ...before,
    ...(rest.length === 0 ? [] : [{ does: last.does, pick: { by, codes: rest } }]),
    ...(others.length === 0 ? [] : [{ does, pick: { by, codes: others } } as const]),
  ]);
}

/** An id for a name that no other area has: "dean-gardens", "dean-gardens-2". */
export function areaId(name: string, taken: readonly string[]): string {
  const slug =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'area';
  const numbered = [slug, ...taken.map((_, index) => `${slug}-${String(index + 2)}`)];
  return numbered.find((id) => !taken.includes(id)) ?? slug;
}
