import { coverFindings, leadingFinding } from '../cover-findings.ts';
import { gapFinding, gapsSection } from '../gaps-section.ts';
import { groupLead } from '../group-lead.ts';
import type { Template } from '../profile-content.ts';
import { strandSection } from '../strand-section.ts';
import { whereSection } from '../where-section.ts';

/** Who uses a service, strand by strand, then where, then what is not known; a group that the recipe names leads. */
export const areaProfile: Template = (input, measures) => {
  const isOnlyMeasure = measures.length === 1;
  const lead = groupLead(input, measures);
  const main = lead?.main ?? leadingFinding(measures);
  const gaps = gapsSection(input);
  const gap = gapFinding(input);
  const cover = coverFindings(measures, main, input.workspace.areas.geography.kind, input.benchmarks);
  return {
    main: main?.finding ?? null,
    findings: [...(lead?.findings ?? []), ...cover, ...(gap === null ? [] : [gap])],
    sections: [
      ...measures.flatMap(({ views }) => [
        ...views.map((view) => strandSection(view, isOnlyMeasure, input.theme)),
        ...views.slice(0, 1).map((view) => whereSection(view, input, isOnlyMeasure)),
      ]),
      ...(gaps === null ? [] : [gaps]),
    ],
    methods: [],
  };
};
