import { assessedCharacteristics } from '../assessed-characteristics.ts';
import { assessmentSummary, impactFinding } from '../assessment-summary.ts';
import { characteristicSection } from '../characteristic-section.ts';
import { coverFindings, leadingFinding } from '../cover-findings.ts';
import { cumulativeSection } from '../cumulative-section.ts';
import { dutySection } from '../duty-section.ts';
import { gapFinding } from '../gaps-section.ts';
import { groupLead } from '../group-lead.ts';
import { intersectionsSection } from '../intersections-section.ts';
import type { Template } from '../profile-content.ts';
import { whereSection } from '../where-section.ts';

/** An equality impact assessment's evidence: all nine characteristics, whatever is held of them, then all of them together. */
export const eia: Template = (input, measures) => {
  const assessed = assessedCharacteristics(input, measures);
  const lead = groupLead(input, measures);
  const main = lead?.main ?? leadingFinding(measures);
  const gap = gapFinding(input);
  return {
    main: main?.finding ?? null,
    findings: [
      impactFinding(assessed),
      ...(lead?.findings ?? []),
      ...coverFindings(measures, main, input.workspace.areas.geography.kind, input.benchmarks),
      ...(gap === null ? [] : [gap]),
    ],
    sections: [
      assessmentSummary(assessed, input),
      dutySection(assessed),
      ...assessed.map((each) => characteristicSection(each, input)),
      intersectionsSection(input, measures),
      cumulativeSection(assessed, input),
      ...measures.flatMap(({ views }) =>
        views.slice(0, 1).map((view) => whereSection(view, input, measures.length === 1)),
      ),
    ],
    methods: [
      {
        term: 'Strength of evidence',
        text: 'Strong: the characteristic is known for at least 80% of users, at least three in four groups can be compared, at least half of those rest on enough people, the records end within three years of this edition, and the population was counted in the same groups within ten. Partial: one or more of these is not met. None: nothing can be compared, or fewer than half is known.',
      },
      {
        term: 'Impact',
        text: 'Judged by an officer, never worked out from figures: positive, negative, neutral or mixed. Unknown until it is judged.',
      },
    ],
  };
};
