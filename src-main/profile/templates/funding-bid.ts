import type { Finding } from '../../../shared/model/profile.ts';
import type { ProfileQuestion } from '../../../shared/model/profile-recipe.ts';
import { answersTo } from '../answers.ts';
import { coverFindings, leadingFinding } from '../cover-findings.ts';
import { groupLead } from '../group-lead.ts';
import type { Template } from '../profile-content.ts';
import { profileTemplates } from '../profile-templates.ts';
import { answeredQuestion } from '../question-section.ts';
import { quotable } from '../quotable.ts';
import { recordsSection } from '../records-section.ts';

/** A funder's questions as headings, each answered by sentences with their sources alone, none of them said twice. */
export const fundingBid: Template = (input, measures) => {
  const lead = groupLead(input, measures);
  const main = lead === null ? leadingFinding(measures) : lead.main;
  const said = new Set<string>();
  const fresh = (finding: Finding): boolean => !said.has(finding.id) && said.add(finding.id).size > 0;
  const questions: readonly ProfileQuestion[] =
    input.recipe.questions ?? profileTemplates.find(({ template }) => template === 'funding-bid')?.questions ?? [];
  const cover =
    lead === null ? coverFindings(measures, main, input.workspace.areas.geography.kind, input.benchmarks) : [];
  return {
    main: main?.finding ?? null,
    findings: [...(lead?.findings ?? []), ...cover],
    sections: [
      ...questions.map((question) => ({
        ...answeredQuestion(
          question,
          answersTo(question.answers, input, measures)
            .filter(({ finding }) => fresh(finding))
            .map((answer) => quotable(answer, input)),
        ),
        lead: '',
      })),
      ...measures.map((measure) => recordsSection(measure, input, measures.length === 1)),
    ],
    methods: [
      {
        term: 'Answers',
        text: 'Where more could be said than an answer has room for, the least weighty sentences are left out whole.',
      },
    ],
  };
};
