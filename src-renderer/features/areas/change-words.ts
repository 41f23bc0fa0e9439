import { countedNoun, startSentence } from '../../../shared/base/format-words.ts';
import { severalAreas } from '../../../shared/geography/geography-words.ts';
import type { BoundarySet } from '../../../shared/model/gazetteer.ts';
import { isSame } from './small-areas.ts';

interface AreaChange {
  readonly from: BoundarySet | undefined;
  readonly to: BoundarySet;
  readonly measures: number;
  readonly profiles: number;
}

/** What using other boundaries changes, a sentence each. */
export function changeWords({ from, to, measures, profiles }: AreaChange): readonly string[] {
  const before = from === undefined ? 'the areas in use' : `${String(from.areas)} ${severalAreas(from.geography)}`;
  const lead = `Maps and lists go from ${before} to ${String(to.areas)} ${severalAreas(to.geography)}.`;
  const safe = 'No data is changed or lost, and it can be undone.';
  if (from !== undefined && isSame(from.geography, to.geography))
    return [lead, 'Tables keep their areas: only where the borders are drawn changes.', safe];
  if (measures + profiles === 0) return [lead, safe];
  const counted = [
    ...(measures === 0 ? [] : [countedNoun(measures, 'measure')]),
    ...(profiles === 0 ? [] : [countedNoun(profiles, 'profile')]),
  ].join(' and ');
  const verb = measures + profiles === 1 ? 'counts' : 'count';
  return [
    lead,
    startSentence(
      `${counted} ${verb} by the areas in use now. A measure whose tables hold no ${severalAreas(to.geography)} is refused until its tables are carried to them.`,
    ),
    safe,
  ];
}
