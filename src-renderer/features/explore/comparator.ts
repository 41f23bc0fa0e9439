import type { ExploreOptions, Selection } from './selection.ts';

/** What rates are compared with. */
export interface Comparator {
  /** "others", "elsewhere", or the code of an area. */
  readonly id: string;
  readonly title: string;
  /** Where it is, for a sentence: "the rest of Ealing". */
  readonly place: string;
}

/** What may be compared with here: nothing that the area is itself a part of. */
export function comparatorsOf({ area, whole }: Selection, areas: ExploreOptions['areas']): readonly Comparator[] {
  const others = {
    id: 'others',
    title: area.code === whole.code ? `Everyone else in ${area.name}` : 'Everyone else here',
    place: area.name,
  };
  if (area.code === whole.code) return [others];
  const rest = `the rest of ${whole.name}`;
  return [
    others,
    { id: 'elsewhere', title: `Same group, rest of ${whole.name}`, place: rest },
    ...areas
      .filter(({ code }) => code !== area.code && code !== whole.code)
      .map(({ code, name }) => ({ id: code, title: `Same group, ${name}`, place: name })),
  ];
}

/** The comparator that was chosen, or everyone else where it does not suit the area. */
export function chosenComparator(comparators: readonly Comparator[], id: string): Comparator {
  const found = comparators.find((each) => each.id === id) ?? comparators[0];
  if (found === undefined) throw new Error('There is always everyone else to compare with.');
  return found;
}
