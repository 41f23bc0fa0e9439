import { auditSection } from '../audit-section.ts';
import { coverFindings, leadingFinding } from '../cover-findings.ts';
import { gapFinding, gapsSection } from '../gaps-section.ts';
import { groupLead } from '../group-lead.ts';
import type { Template } from '../profile-content.ts';
import { strandSection } from '../strand-section.ts';
import { togetherSections } from '../together-section.ts';
import { whereSection } from '../where-section.ts';

/** Users against those who could use a service: every group ranked in one table, then strand by strand. */
export const serviceAudit: Template = (input, measures) => {
  const isOnlyMeasure = measures.length === 1;
  const lead = groupLead(input, measures);
  const main = lead?.main ?? leadingFinding(measures);
  const gap = gapFinding(input);
  const gaps = gapsSection(input);
  return {
    main: main?.finding ?? null,
    findings: [
      ...(lead?.findings ?? []),
      ...coverFindings(measures, main, input.workspace.areas.geography.kind, input.benchmarks),
      ...(gap === null ? [] : [gap]),
    ],
    sections: [
      ...measures.map((measure) => auditSection(measure, isOnlyMeasure)),
      ...measures.flatMap(({ views }) => [
        ...views.map((view) => strandSection(view, isOnlyMeasure, input.theme)),
        ...views.slice(0, 1).map((view) => whereSection(view, input, isOnlyMeasure)),
      ]),
      ...togetherSections(input, measures),
      ...(gaps === null ? [] : [gaps]),
    ],
    methods: [
      {
        term: 'Rank',
        text: 'Groups are ranked by how far the nearest limit of their representation lies from 1, so that a small difference that is sure may stand above a large one that is not. Those over- and under-represented come before those that are neither.',
      },
    ],
  };
};
