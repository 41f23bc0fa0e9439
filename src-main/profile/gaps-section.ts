import { formatList } from '../../shared/base/format-list.ts';
import { numberInWords, withinSentence } from '../../shared/base/format-words.ts';
import type { Finding, ProfileSection } from '../../shared/model/profile.ts';
import type { ProfileInput } from './profile-input.ts';
import { protectedCharacteristics } from './protected-characteristics.ts';

/** Protected characteristics that none of the measures holds evidence on. */
export function missingCharacteristics({ evidence }: Pick<ProfileInput, 'evidence'>): typeof protectedCharacteristics {
  const held = new Set(evidence.flatMap(({ breakdowns }) => breakdowns.map(({ strand }) => strand.id)));
  return protectedCharacteristics.filter(({ strand }) => !held.has(strand));
}

/** Says of which characteristics nothing is held; null where all nine are covered. */
export function gapsSection(input: ProfileInput): ProfileSection | null {
  const missing = missingCharacteristics(input);
  if (missing.length === 0) return null;
  return {
    id: 'gaps',
    title: gapTitle(missing.length),
    lead: 'For these the impact is unknown. Unknown is not the same as none: do not conclude that nobody is affected.',
    blocks: [
      {
        kind: 'definitions',
        title: 'Strands with no data',
        items: missing.map(({ title, note }) => ({
          term: title,
          text: `Nothing is held for this service. Treat the impact as unknown, not as none.${note === undefined ? '' : ` ${note}`}`,
        })),
      },
    ],
  };
}

/** The gap as a finding for the cover. */
export function gapFinding(input: ProfileInput): Finding | null {
  const missing = missingCharacteristics(input);
  if (missing.length === 0) return null;
  return {
    kind: 'finding',
    id: 'gaps',
    figure: 'No data',
    text: `Nothing is held on ${formatList(missing.map(({ title }) => withinSentence(title)))}.`,
    detail: 'Treat the impact as unknown, not as none.',
    direction: 'not-comparable',
  };
}

function gapTitle(count: number): string {
  return `Nothing is held on ${numberInWords(count)} of nine protected characteristics`;
}
