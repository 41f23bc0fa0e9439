import { AppError } from '../../../shared/base/app-error.ts';
import { effectiveThreshold } from '../../../shared/policies/effective-threshold.ts';
import { areaKeySchema } from '../../../shared/model/area.ts';
import { known, unknown } from '../../../shared/model/breakdown.ts';
import type { CountCube } from '../../../shared/model/count-cube.ts';
import type { CrossedCube } from '../../../shared/model/crossed-cube.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { cellIdentity } from '../cell-identity.ts';
import type { LinearSolver } from '../linear-solver.ts';
import type { CellKey, CountTable, Dimension, TableCell, TableSystem } from '../table-system.ts';
import { pairsTable, roundedCrossing } from './round-crossings.ts';
import { roundSystem } from './round-system.ts';

/** A measure's cubes in rounded counts of its users, and the furthest that any printed count is from its true one. */
export interface RoundedCubes {
  readonly cubes: readonly CountCube[];
  readonly crossed: readonly CrossedCube[];
  readonly within: number;
}

const areaDimension = 'area';

/**
 * Rounds the users of all cubes of one measure together, so that what is printed of them is multiples of the policy's base
 * that add up: categories to those known and to everyone, areas to the whole, and every strand to the same number of people
 * in each area. Populations are published and stay. Cubes as they are where the policy does not round; throws
 * `not-disclosable` where no additive rounding is found.
 */
export function roundCubes(
  cubes: readonly CountCube[],
  policy: Policy,
  solver: LinearSolver,
  crossed: readonly CrossedCube[] = [],
): RoundedCubes {
  if (policy.roundTo === null || cubes.length === 0) return { cubes, crossed, within: 0 };
  const threshold = effectiveThreshold(
    policy,
    cubes.map(({ strand }) => strand.id),
  );
  const system = innermostSystem(cubes, crossed);
  const rounded = roundSystem(system, policy.roundTo, threshold, solver);
  if (rounded === null) {
    throw new AppError(
      'not-disclosable',
      `The counts cannot be rounded to multiples of ${String(policy.roundTo)} that still add up over all of these tables. Give fewer strands together, or use a policy that does not round.`,
    );
  }
  return {
    cubes: cubes.map((cube) => ({
      ...cube,
      users: (system.dimensions[areaDimension]?.leaves ?? []).flatMap((code) =>
        (system.dimensions[cube.strand.id]?.leaves ?? []).flatMap((category) => {
          const key = { [areaDimension]: code, [cube.strand.id]: category };
          const people = rounded.counts.get(cellIdentity(system.dimensions, key)) ?? 0;
          return people === 0 ? [] : [{ area: areaKeySchema.parse(code), category, people }];
        }),
      ),
    })),
    crossed: crossed.map((cube) => roundedCrossing(cube, system, rounded.counts)),
    within: rounded.within,
  };
}

/** Every count that is printed of the cubes or that one is the sum of. */
function innermostSystem(cubes: readonly CountCube[], crossed: readonly CrossedCube[]): TableSystem {
  const areas = cubes[0]?.areas.slice(1).map(({ code }) => code) ?? [];
  const dimensions: Record<string, Dimension> = { [areaDimension]: { leaves: areas, groups: {} } };
  for (const { strand, categories } of cubes) {
    const codesOf = (kind: 'category' | 'non-answer') =>
      categories.filter((category) => category.kind === kind).map(({ code }) => code);
    const groups = Object.entries({ [known]: codesOf('category'), [unknown]: codesOf('non-answer') });
    dimensions[strand.id] = {
      leaves: groups.flatMap(([, codes]) => codes),
      groups: Object.fromEntries(groups.filter(([, codes]) => codes.length > 0)),
    };
  }
  return {
    dimensions,
    tables: [
      ...cubes.map((cube) => tableOf(cube, areas, dimensions[cube.strand.id])),
      ...crossed.map((cube) => pairsTable(cube)),
    ],
  };
}

function tableOf(cube: CountCube, areas: readonly string[], strand: Dimension | undefined): CountTable {
  const { leaves, groups } = strand ?? { leaves: [], groups: {} };
  const people = new Map<string, number>();
  for (const { area, category, people: counted } of cube.users) {
    const key = `${area} ${category}`;
    people.set(key, (people.get(key) ?? 0) + counted);
  }
  const rowsOf = [...areas.map((area) => [area]), areas];
  const cells = rowsOf.flatMap((inAreas): TableCell[] => {
    const sumOf = (codes: readonly string[]) =>
      inAreas.reduce((sum, area) => codes.reduce((part, code) => part + (people.get(`${area} ${code}`) ?? 0), sum), 0);
    const [only] = inAreas;
    const place: CellKey = inAreas === areas || only === undefined ? {} : { [areaDimension]: only };
    return [
      { key: place, count: sumOf(leaves) },
      ...leaves.map((code) => ({
        key: { ...place, [cube.strand.id]: code },
        count: sumOf([code]),
        // Of the reasons for not being known only the whole's are printed.
        ...(inAreas !== areas && groups[unknown]?.includes(code) === true ? { neverPrinted: true } : {}),
      })),
      ...Object.entries(groups).map(([code, codes]) => ({
        key: { ...place, [cube.strand.id]: code },
        count: sumOf(codes),
      })),
    ];
  });
  return { dimensions: [areaDimension, cube.strand.id], cells };
}
