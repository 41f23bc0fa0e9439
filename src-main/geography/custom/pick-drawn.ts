import { AppError } from '../../../shared/base/app-error.ts';
import { formatList } from '../../../shared/base/format-list.ts';
import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import { areaWords } from '../../../shared/geography/area-level.ts';
import { crossingHeights } from '../shapes/crossing-heights.ts';
import type { Outline } from '../shapes/outline.ts';
import { isWithinDrawn, overlapShare, readyDrawn } from '../shapes/overlap-share.ts';
import type { DrawnParts } from '../shapes/overlap-share.ts';
import type { Picked } from './pick.ts';
import type { SmallAreas } from './small-areas.ts';

/** More than this share of an area's surface must be inside. */
const half = 0.5;
/** Less than this share is a border that was drawn a little over, and is not spoken of. */
const hair = 0.001;
const mostNamed = 6;

/**
 * The areas that belong to what was drawn, which may have several parts: those of whose surface more than half is inside, or whose centre is where centres
 * were made for this or no outlines are held. `words` says what was drawn, such as "the polygon".
 */
export function pickDrawn(outlines: readonly Outline[], words: string, areas: SmallAreas): Picked {
  const drawn = readyDrawn(outlines);
  const centres = areas.outlines.size === 0 || areas.centres?.isWeighted === true ? areas.centres : null;
  if (areas.outlines.size === 0 && centres === null) {
    throw new AppError(
      'data-impossible',
      `What lies within ${words} cannot be told: the workspace holds neither outlines nor positions of ${areaWords[areas.geography.kind][1]}. Add a file of their boundaries, or of postcodes with positions, or choose areas by code.`,
    );
  }
  const found = new Map<string, number>();
  const partly: { code: string; isTaken: boolean }[] = [];
  for (const code of areas.codes) {
    const outline = areas.outlines.get(code);
    const centre = centres?.positions.get(code);
    const isCentreIn = centre !== undefined && isWithinDrawn(drawn, centre[0], centre[1]);
    const share = outline === undefined ? Number(isCentreIn) : overlapShare(outline, drawn);
    const isTaken = centre === undefined ? share > half : isCentreIn;
    if (isTaken) found.set(code, share);
    if (outline !== undefined && share > hair && share < 1 - hair) partly.push({ code, isTaken });
  }
  const one = areaWords[areas.geography.kind][0];
  const rule =
    centres === null
      ? `${one} more than half of whose surface is inside`
      : `${one} of which ${centres.words} is inside`;
  const says = [
    startSentence(`${words} takes each ${rule}.`),
    ...describeCrossing(drawn),
    ...describePartly(partly, areas),
  ];
  return { areas: found, says, unknown: [] };
}

function describePartly(partly: readonly { code: string; isTaken: boolean }[], areas: SmallAreas): string[] {
  const [one, several] = areaWords[areas.geography.kind];
  const sideOf = (isTaken: boolean): string[] => {
    const some = partly.filter((each) => each.isTaken === isTaken).map(({ code }) => areas.nameOf(code));
    if (some.length === 0) return [];
    const named = formatList([
      ...some.slice(0, mostNamed),
      ...(some.length > mostNamed ? [`${some.length - mostNamed} more`] : []),
    ]);
    const verb = some.length === 1 ? 'lies' : 'lie';
    const how = isTaken ? 'taken whole' : 'left out whole';
    const was = some.length === 1 ? 'was' : 'were';
    return [
      startSentence(`${countedNoun(some.length, one, several)} that ${verb} partly within ${was} ${how}: ${named}.`),
    ];
  };
  return [...sideOf(true), ...sideOf(false)];
}

function describeCrossing(drawn: DrawnParts): string[] {
  if (drawn.every(({ lines }) => crossingHeights(lines).length === 0)) return [];
  return ['The outline crosses itself: what lies within an odd number of its loops counts as inside.'];
}
