import { assertNever } from '../../../shared/base/assert-never.ts';
import { formatList } from '../../../shared/base/format-list.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { countedNoun } from '../../../shared/base/format-words.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import type { AreaPick, AreaStep, CustomArea } from '../../../shared/model/custom-area.ts';

const verbs: Readonly<Record<AreaStep['does'], string>> = {
  add: 'Add',
  subtract: 'Take out',
  'keep-common': 'Keep only',
};

const mostNamed = 3;

/** A step in words: "Take out East Acton", "Keep only 800 metres around W5 2NH". */
export function describeStep(
  { does, pick }: AreaStep,
  geography: CustomArea['geography'],
  nameOf: (code: string) => string,
): string {
  return `${verbs[does]} ${describePick(pick, geography, nameOf)}`;
}

function describePick(pick: AreaPick, geography: CustomArea['geography'], nameOf: (code: string) => string): string {
  switch (pick.by) {
    case 'codes': {
      const [one, several] = areaWords[geography.kind];
      return named(pick.codes.map(nameOf), (count) => countedNoun(count, one, several));
    }
    case 'areas':
      return named(pick.codes.map(nameOf), (count) => countedNoun(count, 'whole area'));
    case 'polygon':
      return `an outline of ${countedNoun(pick.ring.length, 'corner')}`;
    case 'radius':
      return `${formatNumber(pick.metres)} metres around ${pick.place}`;
    case 'outline':
      return `the outline in ${pick.file}`;
    case 'custom-area':
      return `“${nameOf(pick.id)}”`;
    default:
      return assertNever(pick);
  }
}

/** Few are named, many counted with the first: "12 LSOAs: Ealing 001A, Ealing 001B and ten more". */
function named(names: readonly string[], counted: (count: number) => string): string {
  if (names.length <= mostNamed) return formatList(names);
  const shown = names.slice(0, mostNamed - 1);
  return `${counted(names.length)}: ${formatList([...shown, `${formatNumber(names.length - shown.length)} more`])}`;
}
