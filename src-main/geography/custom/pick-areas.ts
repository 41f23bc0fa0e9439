import { AppError } from '../../../shared/base/app-error.ts';
import { assertNever } from '../../../shared/base/assert-never.ts';
import { formatNumber } from '../../../shared/base/format-number.ts';
import { countedNoun } from '../../../shared/base/format-words.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import { severalAreas } from '../../../shared/geography/geography-words.ts';
import type { AreaPick } from '../../../shared/model/custom-area.ts';
import { ringAround } from '../shapes/distance.ts';
import { ringOf } from '../shapes/outline-of.ts';
import type { Picked } from './pick.ts';
import { pickDrawn } from './pick-drawn.ts';
import { pickCodes, pickLarger } from './pick-named.ts';
import { readDrawn } from './read-drawn.ts';
import type { SmallAreas } from './small-areas.ts';

/** The small areas that a pick means. */
export function pickAreas(pick: AreaPick, areas: SmallAreas): Picked {
  switch (pick.by) {
    case 'codes':
      return pickCodes(pick.codes, areas);
    case 'areas':
      return pickLarger(pick.codes, areas);
    case 'polygon':
      return pickDrawn([{ rings: [ringOf(pick.ring)] }], 'the polygon', areas);
    case 'radius': {
      const words = `the circle of ${formatNumber(pick.metres)} metres around ${pick.place}`;
      return pickDrawn([{ rings: [ringOf(ringAround(pick.centre, pick.metres))] }], words, areas);
    }
    case 'outline':
      return pickDrawn(readDrawn(pick.geojson, pick.file), `the outline in ${pick.file}`, areas);
    case 'custom-area':
      return pickCustomArea(pick.id, areas);
    default:
      return assertNever(pick);
  }
}

function pickCustomArea(id: string, areas: SmallAreas): Picked {
  const found = areas.customArea(id);
  if (found === null) throw new AppError('unknown-name', `There is no custom area "${id}" in this workspace.`);
  const { kind, vintage } = found.geography;
  if (kind !== areas.geography.kind || vintage !== areas.geography.vintage) {
    throw new AppError(
      'usage',
      `"${found.name}" is made of ${severalAreas(found.geography)}, and this area of ${severalAreas(areas.geography)}. Choose areas of one kind.`,
    );
  }
  const [one, several] = areaWords[kind];
  return {
    areas: new Map(found.members.map((code) => [code, 1])),
    says: [`${found.name} is made of ${countedNoun(found.members.length, one, several)}.`],
    unknown: [],
  };
}
