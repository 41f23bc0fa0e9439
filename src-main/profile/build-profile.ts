import { formatDate } from '../../shared/base/format-date.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import type { Profile } from '../../shared/model/profile.ts';
import { symbolMeanings } from '../../shared/presentation/symbol-notes.ts';
import { applyEdits } from './apply-edits.ts';
import { coverFindings, leadingFinding } from './cover-findings.ts';
import { combinedDisclosure } from './combine-disclosure.ts';
import { disclosureNote } from './disclosure-note.ts';
import { gapFinding, gapsSection } from './gaps-section.ts';
import { licenceLines } from './licences.ts';
import { measureViews } from './measure-views.ts';
import { methodItems } from './methods.ts';
import { noteRounding } from './note-rounding.ts';
import type { ProfileInput } from './profile-input.ts';
import { sourcesOf, usedDatasets } from './sources.ts';
import { strandSection } from './strand-section.ts';
import { whereSection } from './where-section.ts';

/** A recipe evaluated over released numbers for the whole or one of its areas: everything that a report says. */
export function buildProfile(input: ProfileInput): Profile {
  const { recipe, workspace, area } = input;
  const measures = measureViews(input);
  const main = leadingFinding(measures);
  const gaps = gapsSection(input);
  const gap = gapFinding(input);
  const disclosure = combinedDisclosure(input.evidence.map((evidence) => evidence.disclosure));
  const editionDate = formatDate(recipe.edition);
  return applyEdits(
    {
      id: `${recipe.id}-${area.code}`,
      title: recipe.title,
      subtitle: recipe.subtitle,
      area,
      wholeName: workspace.whole.name,
      organisation: organisationOf(input),
      period: formatList([
        ...new Set(input.evidence.flatMap(({ breakdowns }) => breakdowns.map(({ measure }) => measure.period))),
      ]),
      edition: `Edition of ${editionDate}`,
      editionDate: recipe.edition,
      contact: recipe.contact,
      synthetic: workspace.synthetic,
      ...(recipe.branding === undefined ? {} : { branding: recipe.branding }),
      language: 'en-GB',
      mainFinding: main?.finding ?? null,
      findings: [
        ...coverFindings(measures, main, workspace.areas.geography.kind, input.benchmarks),
        ...(gap === null ? [] : [gap]),
      ],
      sections: noteRounding(
        [
          ...measures.flatMap(({ views }) => [
            ...views.map((view) => strandSection(view, measures.length === 1, input.theme)),
            ...views.slice(0, 1).map((view) => whereSection(view, input, measures.length === 1)),
          ]),
          ...(gaps === null ? [] : [gaps]),
        ],
        disclosure,
      ),
      methods: methodItems(input),
      symbols: symbolsOf(disclosure),
      disclosure,
      disclosureNote: disclosureNote(disclosure),
      sources: sourcesOf(input),
      licences: licenceLines(input),
    },
    recipe,
  );
}

/** The symbols of a report, and where counts are rounded what they look like: "10, 15 counts, rounded to 5". */
function symbolsOf({ rounding, threshold }: Profile['disclosure']): Profile['symbols'] {
  const symbols = symbolMeanings.map(({ symbol, meaning }) => ({ symbol, meaning }));
  if (rounding === undefined) return symbols;
  const first = Math.ceil(threshold / rounding.base) * rounding.base;
  const examples = `${formatNumber(first)}, ${formatNumber(first + rounding.base)}`;
  return [...symbols, { symbol: examples, meaning: `counts, rounded to ${formatNumber(rounding.base)}` }];
}

/** Whose service it is: the owner of the first dataset on people, or the workspace's own title. */
function organisationOf(input: ProfileInput): string {
  return (
    usedDatasets(input).find(({ dataset }) => dataset.sensitivity !== 'open')?.dataset.owner ?? input.workspace.title
  );
}
