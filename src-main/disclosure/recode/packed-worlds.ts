/** How far cells are from their true counts in one possible table; cells that do not differ are left out. */
export type Shift = ReadonlyMap<number, number>;

/** Possible tables that each show many things at once, so that few of them show all. */
export interface PackedWorlds {
  /** Whether some world has the cell at least so far up (where positive) or down from its true count. */
  shows(cell: number, by: number): boolean;
  /** Adds a shift to the first world that has room for it without losing what it shows, or to a new one. */
  add(shift: Shift, cell: number, by: number): void;
  /** The worlds so far. */
  list(): readonly Shift[];
}

interface World {
  readonly shift: Map<number, number>;
  /** What the world was made to show: a cell so far up or down. */
  readonly promised: Map<number, number>;
}

/** Opens an empty pack; `room` is how far each cell may fall from its true count. */
export function packWorlds(room: Int32Array): PackedWorlds {
  const worlds: World[] = [];
  const reaches = (shift: number, by: number): boolean => (by > 0 ? shift >= by : shift <= by);
  const fits = ({ shift, promised }: World, added: Shift): boolean => {
    for (const [cell, by] of added) {
      const next = (shift.get(cell) ?? 0) + by;
      const promise = promised.get(cell);
      if (-next > (room[cell] ?? 0) || (promise !== undefined && !reaches(next, promise))) return false;
    }
    return true;
  };
  return {
    list: () => worlds.map(({ shift }) => shift),
    shows(cell, by) {
      const showing = worlds.find(({ shift, promised }) => {
        const promise = promised.get(cell);
        return reaches(shift.get(cell) ?? 0, by) && (promise === undefined || Math.sign(promise) === Math.sign(by));
      });
      if (showing === undefined) return false;
      const promise = showing.promised.get(cell) ?? 0;
      showing.promised.set(cell, by > 0 ? Math.max(promise, by) : Math.min(promise, by));
      return true;
    },
    add(shift, cell, by) {
      let world = worlds.find((each) => fits(each, shift) && reaches((each.shift.get(cell) ?? 0) + by, by));
      if (world === undefined) {
        world = { shift: new Map(), promised: new Map() };
        worlds.push(world);
      }
      for (const [moved, own] of shift) world.shift.set(moved, (world.shift.get(moved) ?? 0) + own);
      world.promised.set(cell, by);
    },
  };
}
