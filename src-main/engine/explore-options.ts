import type { z } from 'zod';
import { formatNumber } from '../../shared/base/format-number.ts';
import { strandTitles } from '../../shared/code-lists/code-lists.ts';
import type { exploreOptionsSchema } from '../../shared/contract/explore-contract.ts';
import { measureCrossings, pairOf, possibleCrossings } from './measure-crossings.ts';
import { measureLists, measureParts } from './measure-strands.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

/** What may be chosen when exploring a workspace. */
export function exploreOptions(session: Session): z.infer<typeof exploreOptionsSchema> {
  const { workspace, areas } = session;
  return {
    measures: workspace.measures.map((measure) => {
      const parts = measureParts(workspace, measure.id);
      return {
        id: measure.id,
        title: measure.title,
        unit: measure.unit,
        per: `per ${formatNumber(measure.multiplier)} ${parts.populationSegment.people}`,
        period: datasetOf(workspace, parts.join.left.dataset).period.label,
        segment: parts.populationSegment.title,
        strands: measureLists(session, parts).map((list) => ({
          id: list.strand,
          title: strandTitles[list.strand],
          list: list.id,
          listTitle: list.title,
        })),
        crossings: measureCrossings(session, parts).map(({ lists }) => pairOf(lists)),
        crossable: possibleCrossings(session, parts).map(({ lists }) => pairOf(lists)),
      };
    }),
    areas: [{ code: workspace.whole.code, name: workspace.whole.name }, ...areas],
    boundariesNote: workspace.areas.note,
  };
}
