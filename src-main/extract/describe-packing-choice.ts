import { basename } from 'node:path';
import { formatNumber } from '../../shared/base/format-number.ts';
import type { Choice, ReadingChange } from '../../shared/model/import-plan.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { detectFormat } from './detect-format.ts';

const mostOffers = 8;

/** How a file is packed, and the other files of its archive that could be read in its place. */
export async function describePackingChoice(
  path: string,
  packed: NonNullable<ReadPlan['packed']>,
  members: readonly string[],
  isSettled: boolean,
): Promise<Choice> {
  if (packed.kind === 'gzip') {
    return {
      topic: 'packing',
      value: 'Gzip',
      because: `The first bytes of "${basename(path)}" are those of gzip; it is unpacked as it is read.`,
      confidence: isSettled ? 'settled' : 'certain',
      alternatives: [],
    };
  }
  const others = members.filter((member) => member !== packed.member);
  const alternatives = await Promise.all(others.slice(0, mostOffers).map((member) => offerMember(path, member)));
  return {
    topic: 'packing',
    value: packed.member,
    because:
      others.length === 0
        ? 'It is the only file in the zip archive that could be a table.'
        : `The zip archive holds ${formatNumber(members.length)} files that could be tables, the largest first.`,
    confidence: isSettled ? 'settled' : others.length === 0 ? 'certain' : 'unsure',
    alternatives: alternatives.flat(),
  };
}

/** Another file of the archive, about which all is to be found anew; none where it turns out to be no table. */
async function offerMember(path: string, member: string): Promise<ReadingChange[]> {
  const packed = { kind: 'zip', member } as const;
  return detectFormat(path, packed).then(
    (format) => [{ label: member, read: { format, packed } }],
    () => [],
  );
}
