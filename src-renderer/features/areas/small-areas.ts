import { isSmallerLevel } from '../../../shared/geography/area-order.ts';
import type { Geography } from '../../../shared/geography/geography-words.ts';
import type { Boundaries } from '../../../shared/model/boundaries.ts';
import type { AreaDraft, AreaStep } from '../../../shared/model/custom-area.ts';
import type { BoundarySet, Gazetteer } from '../../../shared/model/gazetteer.ts';
import type { PickMarks } from '../../maps/pick-marks.ts';
import { coveredWords } from './place-words.ts';

export type SmallArea = AreaDraft['members'][number];

/** The geographies that areas can be made of, the smallest first: those that are drawn, and those that lookups lead from. */
export function buildingGeographies({ boundaries, lookups }: Gazetteer): readonly Geography[] {
  const all = [
    ...boundaries.map(({ geography }) => geography),
    ...lookups.flatMap(({ from }) => (from.kind === 'area' ? [from.geography] : [])),
  ];
  const unlike = all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index);
  return unlike.toSorted((a, b) =>
    isSmallerLevel(a.kind, b.kind) ? -1 : isSmallerLevel(b.kind, a.kind) ? 1 : b.vintage.localeCompare(a.vintage),
  );
}

export function isSame(one: Geography, other: Geography): boolean {
  return one.kind === other.kind && one.vintage === other.vintage;
}

export function geographyKey({ kind, vintage }: Geography): string {
  return `${kind} ${vintage}`;
}

export function outlinesFor({ boundaries }: Gazetteer, geography: Geography): BoundarySet | undefined {
  return boundaries.find((set) => isSame(set.geography, geography));
}

/** The one step that takes in every area there is to choose from: by outline where they are drawn, else by the larger areas. */
export function everything(outlines: Boundaries | null, larger: readonly string[]): AreaStep {
  return outlines === null
    ? { does: 'add', pick: { by: 'areas', codes: [...larger] } }
    : { does: 'add', pick: { by: 'codes', codes: outlines.features.map(({ properties }) => properties.code) } };
}

/** Areas under the larger one that they are part of, both by name; those of none come last. */
export function groupAreas(areas: readonly SmallArea[]): readonly { title: string; areas: readonly SmallArea[] }[] {
  const groups = Map.groupBy(areas, ({ within }) => within ?? '');
  return [...groups]
    .map(([title, members]) => ({
      title,
      areas: members.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true })),
    }))
    .toSorted((a, b) => Number(a.title === '') - Number(b.title === '') || a.title.localeCompare(b.title));
}

/** Areas whose name, code or larger area holds every word that was typed. */
export function filterAreas(areas: readonly SmallArea[], typed: string): readonly SmallArea[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return areas.filter(({ name, code, within }) => {
    const text = `${name} ${code} ${within ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** How chosen small areas are marked on a map of themselves. */
export function marksOf(members: readonly SmallArea[]): PickMarks {
  const isWhole = ({ covered }: SmallArea): boolean => covered > 0.999;
  const partly = members.filter((member) => !isWhole(member));
  return {
    whole: members.filter(isWhole).map(({ code }) => code),
    partly: partly.map(({ code }) => code),
    notes: new Map(partly.map(({ code, covered }) => [code, coveredWords(covered)])),
  };
}

/** How chosen small areas are marked on a map of the larger areas, where no outlines of their own are held. */
export function marksOfLarger(members: readonly SmallArea[], all: readonly SmallArea[], larger: Boundaries): PickMarks {
  const held = countWithin(all);
  const chosen = countWithin(members);
  const counted = larger.features.map(({ properties: { code, name } }) => ({
    code,
    chosen: chosen.get(name) ?? 0,
    of: held.get(name) ?? 0,
  }));
  const partly = counted.filter((each) => each.chosen > 0 && each.chosen < each.of);
  return {
    whole: counted.filter((each) => each.chosen > 0 && each.chosen >= each.of).map(({ code }) => code),
    partly: partly.map(({ code }) => code),
    notes: new Map(partly.map((each) => [each.code, `${String(each.chosen)} of ${String(each.of)}`])),
  };
}

function countWithin(areas: readonly SmallArea[]): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(areas, ({ within }) => within ?? '')].map(([name, group]) => [name, group.length]));
}

/** The residents of areas together; null where any is not held. */
export function residentsIn(codes: readonly string[], all: readonly SmallArea[]): number | null {
  const residents = new Map<string, number | null>(all.map((area) => [area.code, area.residents]));
  return codes.reduce<number | null>((sum, code) => {
    const here = residents.get(code) ?? null;
    return sum === null || here === null ? null : sum + here;
  }, 0);
}
