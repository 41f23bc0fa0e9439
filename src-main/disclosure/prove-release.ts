import { AppError } from '../../shared/base/app-error.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { ProofCell, ProofStatus, ReleaseProof } from '../../shared/model/release-proof.ts';
import { spacesOf } from './atom-space.ts';
import { checkProof } from './check-proof.ts';
import { furtherWorlds } from './further-worlds.ts';
import { earlierFloor, sensitiveFloor } from './hidden-floor.ts';
import { layOut } from './layout.ts';
import type { LaidCell, Layout } from './laid.ts';
import type { LinearSolver } from './linear-solver.ts';
import { ruleOf } from './rule.ts';
import type { ProtectionRule } from './rule.ts';
import type { CountRange, HiddenFloor, ProtectedCell, Protection, TableSystem } from './table-system.ts';
import { byPlace, witnessMaker } from './witness.ts';
import type { Witness } from './witness.ts';

/**
 * The proof that a protection is safe: witness tables made of its worlds, verified by `checkProof` before it is returned.
 * Where the worlds leave something unshown and a solver is given, further ones are looked for. Throws `not-disclosable`
 * where the proof does not hold, naming no count: nothing may then be released.
 */
export function proveRelease(
  system: TableSystem,
  protection: Protection,
  rule: Policy | ProtectionRule,
  solver?: LinearSolver,
): ReleaseProof {
  const proof = proofOf(system, protection, rule);
  if (checkProof(proof) === null) {
    return proof;
  }
  if (solver !== undefined) {
    const worlds = furtherWorlds(system, protection, rule, solver);
    const fuller = proofOf(system, { ...protection, worlds }, rule);
    if (checkProof(fuller) === null) {
      return fuller;
    }
  }
  throw new AppError(
    'not-disclosable',
    'The check before release could not prove that every hidden count is safe, so nothing was released. Use broader categories or larger areas.',
  );
}

/** The proof as it stands, not verified. */
export function proofOf(system: TableSystem, protection: Protection, given: Policy | ProtectionRule): ReleaseProof {
  const layout = layOut(system);
  const rule = ruleOf(given);
  const uncounted = uncountedCells(
    system,
    layout.uncounted.map(({ atom }) => atom),
    protection.worlds[0] ?? [],
  );
  const [first, ...others] = protection.worlds.map(witnessMaker(system));
  return {
    rule: {
      threshold: rule.threshold,
      zerosSensitive: rule.zerosSensitive,
      knowsOwnCell: rule.knowsOwnCell,
      groupDisclosure: rule.groupDisclosure,
      floor: protection.floor,
      earlierFloor: earlierFloor(layout.cells, layout.earlierFloor),
      minWidth: rule.minWidth,
      minWidthSecondary: rule.minWidthSecondary,
      requireRange: rule.requireRange,
    },
    dimensions: Object.entries(system.dimensions).map(([name, { leaves, groups }]) => ({
      name,
      leaves: [...leaves],
      groups: {
        ...Object.fromEntries(Object.entries(groups).map(([code, parts]) => [code, [...parts]])),
        ...uncounted.groups[name],
      },
    })),
    cells: [...cellsOf(layout, protection, rule), ...uncounted.cells],
    ratios: (system.ratios ?? []).map((ratio) => ({ ...ratio })),
    witnesses: first === undefined ? [[]] : [flat(first), ...others.map((other) => differences(first, other))],
  };
}

function cellsOf(layout: Layout, { cells, floor }: Protection, rule: ProtectionRule): readonly ProofCell[] {
  const statuses = new Map(cells.map(({ id, status }) => [id, status]));
  const least = sensitiveFloor(layout.cells, floor, layout.earlierFloor);
  return layout.cells.map((laid): ProofCell => {
    const shown = statuses.get(laid.id) ?? 'published';
    const status = proofStatus(laid, shown === 'published');
    const isExact = status === 'printed' && laid.earlier !== 'published';
    const range = isExact ? null : toldRange(laid, rule.markersDistinct ? markerRange(shown, rule, least) : laid.range);
    return {
      key: { ...laid.key },
      count: laid.count,
      status,
      ...(range === null ? {} : { range }),
      ...(laid.mustSpan === undefined ? {} : { span: laid.mustSpan === null ? null : { ...laid.mustSpan } }),
    };
  });
}

function proofStatus({ earlier }: LaidCell, isPrinted: boolean): ProofStatus {
  if (earlier === 'unprinted') return 'never-printed';
  if (isPrinted) return 'printed';
  return earlier === 'hidden' ? 'hidden-before' : 'hidden';
}

/** What markers of their own tell of hidden counts. */
function markerRange(shown: ProtectedCell['status'], { threshold }: ProtectionRule, least: HiddenFloor): CountRange {
  return {
    primary: { lower: least, upper: threshold - 1 },
    complementary: { lower: threshold, upper: Infinity },
    published: { lower: 0, upper: Infinity },
  }[shown];
}

function toldRange({ range }: LaidCell, other: CountRange): ProofCell['range'] | null {
  const lower = Math.max(range.lower, other.lower);
  const upper = Math.min(range.upper, other.upper);
  return lower === 0 && upper === Infinity ? null : { lower, upper: upper === Infinity ? null : upper };
}

/** People whom no cell counts alone, as cells, and groups that name the leaves which nothing tells apart. */
function uncountedCells(system: TableSystem, atoms: readonly number[], truth: readonly number[]) {
  const groups: Record<string, Record<string, string[]>> = {};
  const wanted = new Set(atoms);
  const cells = spacesOf(system).spaces.flatMap(({ axes, offset }) => {
    let keys: readonly Record<string, string>[] = [{}];
    for (const { name, classOf, classes } of axes) {
      const leaves = system.dimensions[name]?.leaves ?? [];
      const codes = Array.from({ length: classes }, (_, position) => {
        const own = leaves.filter((_leaf, leaf) => classOf[leaf] === position);
        const code = own.length === 1 ? String(own[0]) : `one of: ${own.join(', ')}`;
        if (own.length !== 1) (groups[name] ??= {})[code] = own;
        return code;
      });
      keys = keys.flatMap((key) => codes.map((code) => ({ ...key, [name]: code })));
    }
    return keys.flatMap((key, index): readonly ProofCell[] =>
      wanted.has(offset + index) ? [{ key, count: truth[offset + index] ?? 0, status: 'uncounted' }] : [],
    );
  });
  return { cells, groups };
}

function flat(witness: Witness): number[] {
  return witness.flatMap(({ leaves, people }) => [...leaves, people]);
}

/** Where a witness differs from the first one, with the people it has there. */
function differences(first: Witness, other: Witness): number[] {
  const there = new Map(other.map((entry) => [entry.leaves.join(), entry]));
  const before = new Map(first.map((entry) => [entry.leaves.join(), entry]));
  const gone = first.filter(({ leaves }) => !there.has(leaves.join())).map(({ leaves }) => ({ leaves, people: 0 }));
  const changed = other.filter(({ leaves, people }) => before.get(leaves.join())?.people !== people);
  return flat([...changed, ...gone].sort(byPlace));
}
