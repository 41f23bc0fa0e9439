import { AppError } from '../../shared/base/app-error.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import type { ProfileInput } from './profile-input.ts';

/** One measure's views of the profile's area: one for each strand of the recipe that its evidence holds. */
export interface MeasureViews {
  readonly title: string;
  readonly views: readonly EvidenceView[];
}

/** Raises `unknown-name` where no strand of the recipe has evidence for a measure. */
export function measureViews({ recipe, evidence, area }: ProfileInput): MeasureViews[] {
  return evidence.map((measureEvidence) => {
    const views = recipe.strands.flatMap(({ strand }): EvidenceView[] =>
      measureEvidence.breakdowns.some((breakdown) => breakdown.strand.id === strand)
        ? [{ evidence: measureEvidence, strand, area: area.code }]
        : [],
    );
    const measure = measureEvidence.breakdowns[0]?.measure;
    if (measure === undefined || views.length === 0) {
      throw new AppError(
        'unknown-name',
        `The profile "${recipe.title}" names no strand that ${measure?.title ?? 'its measure'} is counted by. Choose one of the measure's strands.`,
      );
    }
    return { title: measure.title, views };
  });
}
