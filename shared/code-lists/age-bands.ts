import { AppError } from '../base/app-error.ts';
import type { Category, CodeList } from '../model/code-list.ts';
import type { AgeBand } from './read-band.ts';

const prefix = 'age-cut-at-';

/** Bands that begin at the given ages, in whole years; the first begins at 0 and the last is open. */
export function ageBands(cuts: readonly number[]): CodeList {
  const starts = [...new Set([0, ...cuts])].toSorted((a, b) => a - b);
  const wrong = starts.find((age) => !Number.isInteger(age) || age < 0 || age > 120);
  if (wrong !== undefined) {
    throw new AppError('data-impossible', `Ages cannot be cut at ${wrong}. Use whole years from 1 to 120.`);
  }
  return {
    id: `${prefix}${starts.slice(1).join('-')}`,
    strand: 'age',
    title: `Age, ${starts.length} bands`,
    source: `Bands cut at ${starts.slice(1).join(', ')}`,
    date: '',
    categories: starts.map((from, at) => bandCategory({ from, to: (starts[at + 1] ?? 0) - 1 })),
    groups: [],
  };
}

/** The list of bands that an id made by `ageBands` stands for, or null. */
export function ageBandsOf(id: string): CodeList | null {
  if (id === 'age-single-years') {
    const years = Array.from({ length: 100 }, (_, at) => at + 1);
    return { ...ageBands(years), id, title: 'Age, single years', source: 'Single years to 100 and over' };
  }
  if (!/^age-cut-at-\d+(-\d+)*$/.test(id)) return null;
  return ageBands(id.slice(prefix.length).split('-').map(Number));
}

/** Where a band lies in a list of bands: the one that holds it whole, or those that it straddles. */
export type BandPlace =
  | { readonly kind: 'inside'; readonly category: Category; readonly isWhole: boolean }
  | { readonly kind: 'straddles'; readonly categories: readonly Category[]; readonly cutAt: number }
  | { readonly kind: 'outside' };

/** Places a band of ages; a band that a target's edge cuts through belongs to none. */
export function placeBand(band: AgeBand, list: CodeList): BandPlace {
  const end = band.to ?? Infinity;
  const touched = list.categories.filter(
    (category) => (category.from ?? 0) <= end && (category.to ?? Infinity) >= band.from,
  );
  const [first, second] = touched;
  if (first === undefined) return { kind: 'outside' };
  if (second !== undefined) return { kind: 'straddles', categories: touched, cutAt: second.from ?? 0 };
  const from = first.from ?? 0;
  const to = first.to ?? Infinity;
  if (band.from < from || end > to) {
    return { kind: 'straddles', categories: touched, cutAt: band.from < from ? from : to + 1 };
  }
  return { kind: 'inside', category: first, isWhole: band.from === from && end === to };
}

/** "16 to 24", "75 and over", "30". */
export function describeBand({ from, to }: AgeBand): string {
  if (to === null) return `${from} and over`;
  return from === to ? String(from) : `${from} to ${to}`;
}

/** Refuses to cut source bands where a target's edge falls inside one of them, naming the band and the edge. */
export function requireBandsFit(bands: readonly AgeBand[], list: CodeList): void {
  for (const band of bands) {
    const place = placeBand(band, list);
    if (place.kind !== 'straddles') continue;
    throw new AppError(
      'data-impossible',
      `The band ${describeBand(band)} cannot be cut at ${place.cutAt}, as "${list.title}" would have it: nobody knows how many of its people are younger. ` +
        'Choose bands that hold it whole, or ask the partner for ages.',
    );
  }
}

function bandCategory({ from, to }: { readonly from: number; readonly to: number }): Category {
  if (to < from) return { code: `${from}-plus`, label: `${from} and over`, from };
  if (from === to) return { code: String(from), label: String(from), from, to };
  const label = from === 0 ? `Under ${to + 1}` : `${from} to ${to}`;
  return { code: `${from}-${to}`, label, from, to };
}
