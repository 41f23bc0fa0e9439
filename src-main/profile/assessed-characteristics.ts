import type { StrandJudgement } from '../../shared/model/profile-recipe.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import { evidenceHeld } from './evidence-held.ts';
import { evidenceStrength } from './evidence-strength.ts';
import type { EvidenceStrength, Strength } from './evidence-strength.ts';
import type { MeasureViews } from './measure-views.ts';
import type { ProfileInput } from './profile-input.ts';
import { protectedCharacteristics } from '../../shared/code-lists/protected-characteristics.ts';

export type Impact = StrandJudgement['impact'];

/** One protected characteristic of an assessment: what is held of it, how strong that is, and what was judged. */
export interface AssessedCharacteristic {
  readonly characteristic: (typeof protectedCharacteristics)[number];
  readonly views: readonly { readonly view: EvidenceView; readonly strength: EvidenceStrength }[];
  readonly held: 'compared' | 'recorded' | 'left-out' | 'not-held';
  readonly strength: Strength;
  readonly judgement: StrandJudgement | null;
  /** Unknown unless an officer judged it. */
  readonly impact: Impact;
}

const strongest: readonly Strength[] = ['strong', 'partial', 'none'];

/** All nine, always, in the order of the Act. */
export function assessedCharacteristics(
  input: ProfileInput,
  measures: readonly MeasureViews[],
): AssessedCharacteristic[] {
  const held = evidenceHeld(input);
  return protectedCharacteristics.map((characteristic) => {
    const { strand } = characteristic;
    const views = measures
      .flatMap((measure) => measure.views)
      .filter((view) => view.strand === strand)
      .map((view) => ({ view, strength: evidenceStrength(view, input) }));
    const judgement = input.recipe.judgements?.find((each) => each.strand === strand) ?? null;
    return {
      characteristic,
      views,
      held: held.compared.includes(characteristic)
        ? 'compared'
        : held.recorded.includes(characteristic)
          ? 'recorded'
          : held.leftOut.includes(characteristic)
            ? 'left-out'
            : 'not-held',
      strength: strongest.find((level) => views.some(({ strength }) => strength.strength === level)) ?? 'none',
      judgement,
      impact: judgement?.impact ?? 'unknown',
    };
  });
}
