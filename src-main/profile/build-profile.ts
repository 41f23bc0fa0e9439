import { formatDate } from '../../shared/base/format-date.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { ProfileTemplate } from '../../shared/model/profile-recipe.ts';
import { symbolMeanings } from '../../shared/presentation/symbol-notes.ts';
import { applyEdits } from './apply-edits.ts';
import { combinedDisclosure } from './combine-disclosure.ts';
import { disclosureNote } from './disclosure-note.ts';
import { licenceLines } from './licences.ts';
import { measureViews } from './measure-views.ts';
import { methodItems } from './methods.ts';
import { fitToLimits } from './fit-to-limits.ts';
import { noteRounding } from './note-rounding.ts';
import { organisationOf } from './organisation.ts';
import type { Template } from './profile-content.ts';
import type { ProfileInput } from './profile-input.ts';
import { pinnedSections } from './pinned-section.ts';
import { printableProfile } from './printable-profile.ts';
import { profileTemplates } from './profile-templates.ts';
import { sourcesOf } from './sources.ts';
import { areaProfile } from './templates/area-profile.ts';
import { community } from './templates/community.ts';
import { eia } from './templates/eia.ts';
import { fundingBid } from './templates/funding-bid.ts';
import { jsna } from './templates/jsna.ts';
import { serviceAudit } from './templates/service-audit.ts';

const templates: Readonly<Record<ProfileTemplate, Template>> = {
  'area-profile': areaProfile,
  eia,
  'funding-bid': fundingBid,
  jsna,
  community,
  'service-audit': serviceAudit,
};

/** A recipe evaluated over released numbers for the whole or one of its areas: everything that a report says. */
export function buildProfile(input: ProfileInput): Profile {
  const { recipe, workspace, area } = input;
  const measures = measureViews(input);
  const template = recipe.template;
  const content = templates[template](input, measures);
  const disclosure = combinedDisclosure(input.evidence.map((evidence) => evidence.disclosure));
  const editionDate = formatDate(recipe.edition);
  const sections = noteRounding([...pinnedSections(input), ...content.sections], disclosure);
  const hasMap = sections.some(({ blocks }) => blocks.some(({ kind }) => kind === 'map'));
  const profile = applyEdits(
    {
      id: `${recipe.id}-${area.code}`,
      title: recipe.title,
      subtitle: recipe.subtitle,
      ...(template === 'area-profile' ? {} : { kind: titleOf(template) }),
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
      mainFinding: content.main,
      findings: [...content.findings],
      sections,
      methods: [...methodItems(input), ...content.methods],
      symbols: symbolsOf(disclosure),
      disclosure,
      disclosureNote: disclosureNote(disclosure),
      sources: sourcesOf(input, hasMap),
      licences: licenceLines(input, hasMap),
    },
    recipe,
  );
  return printableProfile(fitToLimits(profile, recipe));
}

/** "Equality impact assessment evidence": what the document is, as the cover says it. */
function titleOf(template: ProfileTemplate): string {
  return profileTemplates.find((outline) => outline.template === template)?.title ?? '';
}

/** The symbols of a report, and where counts are rounded what they look like: "10, 15 counts, rounded to 5". */
function symbolsOf({ rounding, threshold }: Profile['disclosure']): Profile['symbols'] {
  const symbols = symbolMeanings.map(({ symbol, meaning }) => ({ symbol, meaning }));
  if (rounding === undefined) return symbols;
  const first = Math.ceil(threshold / rounding.base) * rounding.base;
  const examples = `${formatNumber(first)}, ${formatNumber(first + rounding.base)}`;
  return [...symbols, { symbol: examples, meaning: `counts, rounded to ${formatNumber(rounding.base)}` }];
}
