import { formatDate } from '../../shared/base/format-date.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { countedNoun, startSentence, withinSentence } from '../../shared/base/format-words.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { ProfileSection } from '../../shared/model/profile.ts';
import type { ProfileRecipe } from '../../shared/model/profile-recipe.ts';
import type { AssessedCharacteristic, Impact } from './assessed-characteristics.ts';
import type { ProfileInput } from './profile-input.ts';
import { textTable } from './text-table.ts';

const shownAtMost = 4;

/** This assessment beside the workspace's others: who is affected by several decisions at once. */
export function cumulativeSection(assessed: readonly AssessedCharacteristic[], input: ProfileInput): ProfileSection {
  const others = input.workspace.profiles
    .filter(({ id, template }) => template === 'eia' && id !== input.recipe.id)
    .sort((one, other) => (other.decision ?? other.edition).localeCompare(one.decision ?? one.edition))
    .slice(0, shownAtMost);
  if (others.length === 0) {
    return {
      id: 'eia-cumulative',
      name: 'Cumulative effect',
      title: 'No other assessment is in this workspace',
      lead: '',
      blocks: [
        {
          kind: 'note',
          id: 'eia-cumulative-none',
          tone: 'info',
          title: 'Cumulative effect is not known',
          text: 'People can be affected by several decisions at once. Add the organisation’s other assessments to this workspace and they are set side by side here.',
        },
      ],
    };
  }
  const several = assessed.filter(
    ({ characteristic: { strand }, impact }) =>
      [impact, ...others.map((other) => impactOf(other, strand))].filter(isHarmful).length > 1,
  );
  const names = others.map(({ title }) => `“${title}”`);
  return {
    id: 'eia-cumulative',
    name: 'Cumulative effect',
    title:
      several.length === 0
        ? 'No characteristic is judged negative by more than one assessment'
        : `${startSentence(formatList(several.map(({ characteristic }) => withinSentence(characteristic.title))))}: negative in more than one decision`,
    lead: `Set beside ${countedNoun(others.length, 'other assessment')} in this workspace: ${formatList(names)}.`,
    blocks: [
      {
        kind: 'table',
        table: textTable({
          id: 'eia-cumulative-table',
          caption: 'Impact in each assessment',
          subtitle: 'As judged in each; unknown where nobody has judged it.',
          heads: ['Characteristic', 'This one', ...others.map((_, index) => `Other ${String(index + 1)}`)],
          rows: assessed.map(({ characteristic, impact }) => ({
            key: characteristic.strand,
            texts: [
              characteristic.title,
              startSentence(impact),
              ...others.map((other) => startSentence(impactOf(other, characteristic.strand))),
            ],
          })),
        }),
      },
      {
        kind: 'definitions',
        id: 'eia-cumulative-others',
        title: 'The other assessments',
        items: others.map((other, index) => ({
          term: `Other ${String(index + 1)}`,
          text: `${other.title}. ${other.decision === undefined ? 'No decision date is set' : `Decision due ${formatDate(other.decision)}`}. ${harmedWords(other, several)}`,
        })),
      },
    ],
  };
}

function harmedWords({ judgements = [] }: ProfileRecipe, several: readonly AssessedCharacteristic[]): string {
  const told = judgements.filter(
    ({ strand, impact, how }) =>
      isHarmful(impact) && how !== '' && several.some(({ characteristic }) => characteristic.strand === strand),
  );
  return told.map(({ how }) => how).join(' ');
}

function impactOf({ judgements = [] }: ProfileRecipe, strand: StrandId): Impact {
  return judgements.find((judgement) => judgement.strand === strand)?.impact ?? 'unknown';
}

function isHarmful(impact: Impact): boolean {
  return impact === 'negative' || impact === 'mixed';
}
