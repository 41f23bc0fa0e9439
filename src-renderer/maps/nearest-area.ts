/** A place on the map by longitude and latitude. */
export interface Place {
  readonly code: string;
  readonly at: readonly [number, number];
}

export type Heading = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const headings: Readonly<Record<Heading, readonly [number, number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/** East to west is shorter than north to south at London's latitude. */
const squeeze = 0.62;

/** The nearest area that way: ahead counts once, aside twice; null where there is none. */
export function nearestArea(places: readonly Place[], from: string, heading: Heading): string | null {
  const start = places.find(({ code }) => code === from);
  if (start === undefined) return places[0]?.code ?? null;
  const [east, north] = headings[heading];
  const ahead = places.flatMap(({ code, at }) => {
    const dx = (at[0] - start.at[0]) * squeeze;
    const dy = at[1] - start.at[1];
    const along = dx * east + dy * north;
    const aside = Math.abs(dx * north) + Math.abs(dy * east);
    return code === from || along <= 0 || aside > along * 2 ? [] : [{ code, cost: along + 2 * aside }];
  });
  return ahead.sort((a, b) => a.cost - b.cost)[0]?.code ?? null;
}
