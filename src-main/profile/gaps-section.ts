import { formatList } from '../../shared/base/format-list.ts';
import { numberInWords, startSentence, withinSentence } from '../../shared/base/format-words.ts';
import type { Block, Finding, ProfileSection } from '../../shared/model/profile.ts';
import { evidenceHeld } from './evidence-held.ts';
import type { EvidenceHeld } from './evidence-held.ts';
import type { ProfileInput } from './profile-input.ts';

type Characteristics = EvidenceHeld['notHeld'];

/** Says on which characteristics there is no comparison, and why; null where all nine are compared. */
export function gapsSection(input: ProfileInput): ProfileSection | null {
  const held = evidenceHeld(input);
  if (gapCount(held) === 0) return null;
  const people = formatList([
    ...new Set(input.evidence.flatMap(({ breakdowns }) => breakdowns.map(({ measure }) => measure.people))),
  ]);
  return {
    id: 'gaps',
    name: 'Gaps',
    title: gapTitle(held),
    lead: 'Treat the impact on these as unknown. Unknown is not the same as none.',
    blocks: [
      ...gapBlock(
        'Recorded by the service, but not compared here',
        held.recorded,
        ({ title }) =>
          `There is no count of ${people} by ${withinSentence(title)} in this workspace to set beside the records. Add one to the population, then write the report again.`,
      ),
      ...gapBlock(
        'Recorded by the service, but not part of this report',
        held.leftOut,
        ({ title }) => `The comparison can be made: add ${withinSentence(title)} to this profile’s strands.`,
      ),
      ...gapBlock('Nothing is held', held.notHeld, () => 'The service’s records have no column for it.'),
    ],
  };
}

/** The gap as a finding for the cover. */
export function gapFinding(input: ProfileInput): Finding | null {
  const held = evidenceHeld(input);
  if (gapCount(held) === 0) return null;
  const parts = [
    { words: 'Recorded, but not compared here', characteristics: [...held.recorded, ...held.leftOut] },
    { words: 'Nothing is held on', characteristics: held.notHeld },
  ].filter(({ characteristics }) => characteristics.length > 0);
  return {
    kind: 'finding',
    id: 'gaps',
    figure: 'No data',
    text: `${gapTitle(held)}.`,
    detail: `${parts
      .map(({ words, characteristics }) =>
        words.endsWith(' on') ? `${words} ${named(characteristics)}.` : `${words}: ${named(characteristics)}.`,
      )
      .join(' ')} Treat the impact as unknown, not as none.`,
    direction: 'not-comparable',
  };
}

/** The gap in a sentence that stands alone: how many characteristics, and which. */
export function namedGaps(input: ProfileInput): Pick<Finding, 'text' | 'detail'> {
  const held = evidenceHeld(input);
  return {
    text: `${gapTitle(held)}: ${named([...held.recorded, ...held.leftOut, ...held.notHeld])}.`,
    detail: 'Treat the impact as unknown, not as none.',
  };
}

function gapBlock(
  title: string,
  characteristics: Characteristics,
  text: (characteristic: Characteristics[number]) => string,
): Block[] {
  if (characteristics.length === 0) return [];
  return [
    {
      kind: 'definitions',
      id: `gaps-${title.toLowerCase().replaceAll(/[^a-z]+/gu, '-')}`,
      title,
      items: characteristics.map((characteristic) => ({
        term: characteristic.title,
        text: [text(characteristic), characteristic.note ?? ''].filter((part) => part !== '').join(' '),
      })),
    },
  ];
}

function gapTitle(held: EvidenceHeld): string {
  return `${startSentence(numberInWords(gapCount(held)))} of nine protected characteristics ${gapCount(held) === 1 ? 'is' : 'are'} not compared`;
}

function gapCount({ recorded, leftOut, notHeld }: EvidenceHeld): number {
  return recorded.length + leftOut.length + notHeld.length;
}

function named(characteristics: Characteristics): string {
  return formatList(characteristics.map(({ title }) => withinSentence(title)));
}
