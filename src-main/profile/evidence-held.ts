import type { StrandId } from '../../shared/model/code-list.ts';
import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { ProfileInput } from './profile-input.ts';
import { protectedCharacteristics } from '../../shared/code-lists/protected-characteristics.ts';

type Characteristic = (typeof protectedCharacteristics)[number];

/** The protected characteristics by what a profile can say of them; each is in exactly one list. */
export interface EvidenceHeld {
  /** Set beside a population. */
  readonly compared: readonly Characteristic[];
  /** A column of the service's records holds it, but there is no population by it in the workspace. */
  readonly recorded: readonly Characteristic[];
  /** A column holds it and a population is there, but the profile does not show it. */
  readonly leftOut: readonly Characteristic[];
  /** No column of the service's records holds it. */
  readonly notHeld: readonly Characteristic[];
}

/** Tells apart what is compared, what is only recorded, and what is not held, by the roles of the records' columns. */
export function evidenceHeld(input: ProfileInput): EvidenceHeld {
  const { recipe, workspace } = input;
  const measures = workspace.measures.filter(({ id }) => recipe.measures.includes(id));
  const shown = new Set(recipe.strands.map(({ strand }) => strand));
  const compared = new Set(
    input.evidence.flatMap(({ breakdowns }) =>
      breakdowns.map(({ strand }) => strand.id).filter((strand) => shown.has(strand)),
    ),
  );
  const recorded = new Set(
    measures.flatMap((measure) => {
      const join = workspace.joins.find(({ id }) => id === measure.join);
      const records = workspace.datasets.find(({ id }) => id === join?.left.dataset);
      return Object.values(records?.roles ?? {}).flatMap(strandOf);
    }),
  );
  const counted = new Set(
    measures.flatMap((measure) =>
      Object.keys(workspace.populations.find(({ id }) => id === measure.population)?.tables ?? {}),
    ),
  );
  const others = protectedCharacteristics.filter(({ strand }) => !compared.has(strand));
  const held = others.filter(({ strand }) => recorded.has(strand));
  return {
    compared: protectedCharacteristics.filter(({ strand }) => compared.has(strand)),
    recorded: held.filter(({ strand }) => !counted.has(strand)),
    leftOut: held.filter(({ strand }) => counted.has(strand)),
    notHeld: others.filter(({ strand }) => !recorded.has(strand)),
  };
}

/** The strand that a column of this role tells. */
export function strandOf(role: ColumnRole): readonly StrandId[] {
  if (role.kind === 'strand') return [role.strand];
  return role.kind === 'date-of-birth' || role.kind === 'age-in-years' ? ['age'] : [];
}
