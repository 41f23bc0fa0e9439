import { formatDate } from '../../shared/base/format-date.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { countedNoun, numberInWords, startSentence, withinSentence } from '../../shared/base/format-words.ts';
import type { Block, Finding, ProfileSection } from '../../shared/model/profile.ts';
import type { AssessedCharacteristic, Impact } from './assessed-characteristics.ts';
import type { ProfileInput } from './profile-input.ts';
import { textTable } from './text-table.ts';

const harmful: readonly Impact[] = ['negative', 'mixed'];

/** All nine at a glance, and what is decided when. */
export function assessmentSummary(assessed: readonly AssessedCharacteristic[], input: ProfileInput): ProfileSection {
  const actions = assessed.reduce((sum, { judgement }) => sum + (judgement?.actions.length ?? 0), 0);
  const unknown = withImpact(assessed, ['unknown']);
  const table = textTable({
    id: 'eia-summary-table',
    caption: 'The nine protected characteristics',
    subtitle: 'Evidence: strong, partial or none by stated tests. Impact: as an officer judged it.',
    heads: ['Characteristic', 'Evidence', 'Impact', 'Actions'],
    rows: assessed.map(({ characteristic, strength, impact, judgement }) => ({
      key: characteristic.strand,
      texts: [
        characteristic.title,
        startSentence(strength),
        startSentence(impact),
        judgement === null || judgement.actions.length === 0 ? 'None set' : String(judgement.actions.length),
      ],
    })),
    notes: ['Unknown means that nobody has judged it, or that nothing is held. It is never the same as no impact.'],
  });
  return {
    id: 'eia-summary',
    name: 'Summary',
    title: impactSentence(assessed).replace(/\.$/u, ''),
    lead: `${startSentence(countedNoun(actions, 'action is', 'actions are'))} set.${unknown.length === 0 ? '' : ` For ${numberInWords(unknown.length)} of nine characteristics nobody can say yet.`}`,
    blocks: [{ kind: 'table', table }, decisionBlock(input)],
  };
}

/** The impacts as a finding for the cover. */
export function impactFinding(assessed: readonly AssessedCharacteristic[]): Finding {
  const negative = withImpact(assessed, harmful);
  return {
    kind: 'finding',
    id: 'eia-impact',
    figure: `${String(negative.length)} of 9`,
    text: impactSentence(assessed),
    detail: [
      ...(negative.length === 0 ? [] : [`Negative or mixed: ${named(negative)}.`]),
      ...(withImpact(assessed, ['unknown']).length === 0
        ? []
        : [`Unknown: ${named(withImpact(assessed, ['unknown']))}. Unknown is not the same as none.`]),
    ].join(' '),
    direction: 'not-comparable',
  };
}

/** Characteristics whose impact is one of these. */
export function withImpact(
  assessed: readonly AssessedCharacteristic[],
  impacts: readonly Impact[],
): AssessedCharacteristic[] {
  return assessed.filter(({ impact }) => impacts.includes(impact));
}

/** "Race and sex" of the characteristics, as a sentence names them. */
export function named(assessed: readonly AssessedCharacteristic[]): string {
  return formatList(assessed.map(({ characteristic }) => withinSentence(characteristic.title)));
}

function impactSentence(assessed: readonly AssessedCharacteristic[]): string {
  const negative = withImpact(assessed, harmful).length;
  const unknown = withImpact(assessed, ['unknown']).length;
  if (unknown === assessed.length) return 'Impact is unknown for all nine characteristics until it is judged.';
  const rest = unknown === 0 ? '' : `, and unknown for ${numberInWords(unknown)}`;
  return negative === 0
    ? `Impact is judged negative for none of nine characteristics${rest}.`
    : `Impact is judged negative or mixed for ${numberInWords(negative)} of nine characteristics${rest}.`;
}

/** The block that says when the decision is due, and whether its evidence is frozen (the item “Frozen”). */
export const decisionBlockId = 'eia-decision';

function decisionBlock({ recipe }: ProfileInput): Block {
  return {
    kind: 'definitions',
    id: decisionBlockId,
    title: 'The decision',
    items: [
      {
        term: 'Due',
        text: recipe.decision === undefined ? 'No date is set.' : `${formatDate(recipe.decision)}.`,
      },
      { term: 'Evidence', text: `As it stood on ${formatDate(recipe.edition)}.` },
      { term: 'Contact', text: recipe.contact === '' ? 'Nobody is named.' : recipe.contact },
      {
        term: 'Frozen',
        text: 'Not frozen. Numbers still change when the data do; freeze it when the decision is taken.',
      },
    ],
  };
}
