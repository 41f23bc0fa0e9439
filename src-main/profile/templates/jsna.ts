import type { Block, ProfileSection } from '../../../shared/model/profile.ts';
import type { ProfileQuestion } from '../../../shared/model/profile-recipe.ts';
import { answersTo } from '../answers.ts';
import { coverFindings, leadingFinding } from '../cover-findings.ts';
import { gapFinding, gapsSection } from '../gaps-section.ts';
import { groupLead } from '../group-lead.ts';
import { inequalitiesSection } from '../inequalities-section.ts';
import { populationSection } from '../population-section.ts';
import type { Template } from '../profile-content.ts';
import { profileTemplates } from '../profile-templates.ts';
import { answeredQuestion } from '../question-section.ts';
import { strandSection } from '../strand-section.ts';
import { whereSection } from '../where-section.ts';

/** Findings over all strands; each strand's own section tells the rest. */
const mostWho = 6;

interface Shown {
  readonly blocks: readonly Block[];
  readonly sections: readonly ProfileSection[];
}

/** Population, need, who, where, inequalities, gaps and recommendations, each question followed by what shows it. */
export const jsna: Template = (input, measures) => {
  const isOnlyMeasure = measures.length === 1;
  const lead = groupLead(input, measures);
  const main = lead?.main ?? leadingFinding(measures);
  const gap = gapFinding(input);
  const questions =
    input.recipe.questions ?? profileTemplates.find(({ template }) => template === 'jsna')?.questions ?? [];
  const inequalities = inequalitiesSection(measures);
  /** What shows an answer: within its section, and in sections of its own after it. */
  const shownBy = (question: ProfileQuestion): Shown => {
    switch (question.answers) {
      case 'who':
        return {
          blocks: [],
          sections: [
            ...measures.flatMap(({ views }) => views.map((view) => strandSection(view, isOnlyMeasure, input.theme))),
            ...(inequalities === null ? [] : [inequalities]),
          ],
        };
      case 'where':
        return {
          blocks: measures
            .flatMap(({ views }) => views.slice(0, 1).map((view) => whereSection(view, input, isOnlyMeasure)))
            .flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== 'finding')),
          sections: [],
        };
      case 'gaps':
        return { blocks: gapsSection(input)?.blocks ?? [], sections: [] };
      case 'need':
      case 'compared-with':
      case 'own':
        return { blocks: [], sections: [] };
    }
  };
  const asked = new Set<ProfileQuestion['answers']>();
  return {
    main: main?.finding ?? null,
    findings: [
      ...(lead?.findings ?? []),
      ...coverFindings(measures, main, input.workspace.areas.geography.kind, input.benchmarks),
      ...(gap === null ? [] : [gap]),
    ],
    sections: [
      populationSection(measures),
      ...questions.flatMap((question) => {
        const isFirst = !asked.has(question.answers);
        asked.add(question.answers);
        const findings = answersTo(question.answers, input, measures).map(({ finding }) => finding);
        const kept = question.answers === 'who' ? findings.slice(0, mostWho) : findings;
        const section = answeredQuestion(question, kept);
        if (!isFirst) return [section];
        const shown = shownBy(question);
        return [{ ...section, blocks: [...section.blocks, ...shown.blocks] }, ...shown.sections];
      }),
    ],
    methods: [],
  };
};
