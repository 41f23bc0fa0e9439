import { formatDate } from '../../shared/base/format-date.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { startSentence, withinSentence } from '../../shared/base/format-words.ts';
import type { Block, ProfileSection } from '../../shared/model/profile.ts';
import { boundFigures, figuresIn } from '../../shared/presentation/bound-figures.ts';
import { breakdownTable } from '../../shared/presentation/breakdown-table.ts';
import { breakdownTitle } from '../../shared/presentation/breakdown-title.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import {
  completenessFigures,
  completenessSentence,
  missingnessModel,
} from '../../shared/presentation/missingness-model.ts';
import { ownerOf } from '../../shared/presentation/owner-words.ts';
import type { AssessedCharacteristic } from './assessed-characteristics.ts';
import { captioned, ratesCaption } from './captions.ts';
import { couldSupply, fullerRecords, newerPeople } from './could-supply.ts';
import { strengthSentence, strengthTable } from './evidence-strength.ts';
import type { StrengthTest } from './evidence-strength.ts';
import type { ProfileInput } from './profile-input.ts';
import { strandGaps } from './strand-gaps.ts';
import { shortFindings } from './strand-section.ts';
import { textTable } from './text-table.ts';

type DefinitionItem = Extract<Block, { kind: 'definitions' }>['items'][number];

/** One protected characteristic: what is held and how strong it is, who is affected and how, the gap, and the actions. */
export function characteristicSection(assessed: AssessedCharacteristic, input: ProfileInput): ProfileSection {
  const { characteristic, views, strength, impact } = assessed;
  const id = `eia-${characteristic.strand}`;
  const [first] = views;
  const known = first === undefined ? '' : ` ${completenessSentence(first.view)}`;
  const lead = `Evidence: ${strength}. Impact: ${impact}.${known}`;
  return {
    id,
    name: characteristic.title,
    title: first === undefined ? emptyTitle(assessed) : breakdownTitle(first.view),
    lead,
    leadFigures: first === undefined ? [] : figuresIn(lead, completenessFigures(first.view)),
    blocks: [
      ...views.flatMap(({ view }): Block[] => shortFindings(view)),
      ...views.map(({ view }): Block => ({
        kind: 'table',
        table: captioned(breakdownTable(view), ratesCaption(view)),
      })),
      {
        kind: 'definitions',
        id: `${id}-assessment`,
        title: 'What is held, and what it means',
        items: itemsOf(assessed, input),
      },
      ...unfoundedBlocks(assessed, id),
      ...views.map(({ view, strength: tests }): Block => ({ kind: 'table', table: strengthTable(view, tests) })),
      ...views.flatMap(({ view }): Block[] => {
        const { measure, strand } = readView(view).breakdown;
        return [{ ...missingnessModel(view), id: `${measure.id}-${strand.id}-missing` }, ...strandGaps(view)];
      }),
      actionsBlock(assessed, id),
    ],
  };
}

function itemsOf(assessed: AssessedCharacteristic, input: ProfileInput): DefinitionItem[] {
  const { characteristic, views, judgement, impact } = assessed;
  const { note } = characteristic;
  const gap = gapOf(assessed);
  return [
    { term: 'Evidence held', text: heldWords(assessed, input) },
    ...views.map(({ view, strength }) => ({
      term: views.length === 1 ? 'Strength' : `Strength, ${withinSentence(readView(view).breakdown.measure.title)}`,
      text: strengthSentence(strength),
    })),
    ...(views.length > 0 ? [] : [{ term: 'Strength', text: 'None: nothing can be compared.' }]),
    {
      term: 'Who is affected, and how',
      text:
        judgement !== null && judgement.how !== ''
          ? judgement.how
          : 'Not judged yet. Figures say who uses the service; how the decision would change things for them is for an officer to say.',
    },
    {
      term: 'Impact',
      text:
        impact === 'unknown'
          ? 'Unknown. No data is not the same as no impact.'
          : `${startSentence(impact)}, as judged by the officer.`,
    },
    ...(gap === null
      ? []
      : [
          {
            term: 'Gap',
            text: gap,
            ...boundFigures(
              gap,
              shortfalls(assessed).flatMap(({ figures }) => figures),
            ),
          },
          { term: 'Who could supply it', text: supplyWords(assessed, input) },
        ]),
    ...(note === undefined ? [] : [{ term: 'The law', text: note }]),
  ];
}

/** Which datasets hold it, of which owner and period. */
function heldWords({ views, held }: AssessedCharacteristic, { workspace }: ProfileInput): string {
  switch (held) {
    case 'compared': {
      const sources = views.map(({ view }) => {
        const { measure, strand } = readView(view).breakdown;
        const wanted = workspace.measures.find(({ id }) => id === measure.id);
        const join = workspace.joins.find(({ id }) => id === wanted?.join);
        const table = workspace.populations.find(({ id }) => id === wanted?.population)?.tables[strand.id];
        const [records, people] = [join?.left.dataset, table].map((dataset) => {
          const found = workspace.datasets.find(({ id }) => id === dataset);
          return found === undefined ? '' : `${found.title} (${ownerOf(found)}, ${found.period.label})`;
        });
        return `${records ?? ''}, beside ${people ?? ''}`;
      });
      return `${sources.join('; ')}.`;
    }
    case 'recorded':
      return 'The service records it, but the workspace holds no count of people by it to set beside.';
    case 'left-out':
      return 'The service records it and people are counted by it, but it is not among this assessment’s strands.';
    case 'not-held':
      return 'Nothing. The service’s records have no column for it.';
  }
}

/** For a small area its whole; for the whole whoever holds the characteristic, or what it is compared by. */
function supplyWords(assessed: AssessedCharacteristic, input: ProfileInput): string {
  const { characteristic, held } = assessed;
  const { area, workspace } = input;
  if (held !== 'compared') return couldSupply(characteristic.strand, input);
  if (area.code !== workspace.whole.code)
    return `Numbers are small in ${area.name}. The same assessment of ${workspace.whole.name} as a whole says more.`;
  const failed = new Set(shortfalls(assessed).map(({ key }) => key));
  return [
    ...(failed.has('population') ? [newerPeople(characteristic.strand)] : []),
    ...(failed.size > Number(failed.has('population')) ? [fullerRecords(input)] : []),
  ].join(' ');
}

/** What is missing for a conclusion; null where the evidence is strong. */
function gapOf(assessed: AssessedCharacteristic): string | null {
  const { characteristic, held } = assessed;
  const title = withinSentence(characteristic.title);
  switch (held) {
    case 'compared': {
      const failed = shortfalls(assessed);
      return failed.length === 0
        ? null
        : `The evidence falls short: ${formatList([...new Set(failed.map(({ shortfall }) => shortfall))])}.`;
    }
    case 'recorded':
      return `No count of people by ${title} is held, so nobody can say who is over- or under-represented.`;
    case 'left-out':
      return `Add ${title} to the strands of this assessment.`;
    case 'not-held':
      return `No data held on ${title}.`;
  }
}

/** The tests of a characteristic's evidence that are not met. */
function shortfalls({ views }: AssessedCharacteristic): StrengthTest[] {
  return views.flatMap(({ strength }) => strength.tests.filter(({ isMet }) => !isMet));
}

/** An impact that is judged to be none where nothing is known. */
function unfoundedBlocks({ impact, strength, characteristic }: AssessedCharacteristic, id: string): Block[] {
  if (strength !== 'none' || impact === 'unknown') return [];
  return [
    {
      kind: 'note',
      id: `${id}-unfounded`,
      tone: 'warn',
      title: 'Judged without evidence',
      text: `The impact on ${withinSentence(characteristic.title)} is judged ${impact}, but no figure bears it out. Say on what it rests.`,
    },
  ];
}

function actionsBlock({ judgement, characteristic }: AssessedCharacteristic, id: string): Block {
  const actions = judgement?.actions ?? [];
  if (actions.length === 0) {
    return {
      kind: 'paragraph',
      id: `${id}-no-action`,
      text: `No action is set for ${withinSentence(characteristic.title)}.`,
    };
  }
  return {
    kind: 'table',
    table: textTable({
      id: `${id}-actions`,
      caption: `Actions: ${withinSentence(characteristic.title)}`,
      subtitle: '',
      heads: ['Action', 'Owner', 'By'],
      rows: actions.map(({ text, owner, due }, index) => ({
        key: String(index + 1),
        texts: [text, owner, formatDate(due)],
      })),
    }),
  };
}

function emptyTitle({ characteristic, held }: AssessedCharacteristic): string {
  switch (held) {
    case 'compared':
    case 'recorded':
      return `${characteristic.title}: recorded, but nobody can be compared`;
    case 'left-out':
      return `${characteristic.title}: recorded, but not part of this assessment`;
    case 'not-held':
      return `${characteristic.title}: no data held`;
  }
}
