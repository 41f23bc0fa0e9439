import { everyone } from '../../shared/model/breakdown.ts';
import type { ProfileSection } from '../../shared/model/profile.ts';
import { areaTable } from '../../shared/presentation/area-table.ts';
import { breakdownTable } from '../../shared/presentation/breakdown-table.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import { areaCaption, captioned, ratesCaption } from './captions.ts';
import { groupViews } from './group-lead.ts';
import type { MeasureViews } from './measure-views.ts';
import type { ProfileInput } from './profile-input.ts';

/** The tables behind a bid's sentences, for a funder who asks: the group's strand, or every strand where there is none. */
export function recordsSection(measure: MeasureViews, input: ProfileInput, isOnly: boolean): ProfileSection {
  const own = groupViews(input, [measure]);
  const views = own.length > 0 ? own : measure.views;
  const areaKind = input.workspace.areas.geography.kind;
  const code = own.length > 0 ? (input.recipe.group?.code ?? everyone) : everyone;
  const [first] = views;
  const title = isOnly ? 'The numbers behind the answers' : `${measure.title}: the numbers`;
  return {
    id: `numbers-${first === undefined ? '' : readView(first).breakdown.measure.id}`,
    name: isOnly ? 'Numbers' : measure.title,
    title,
    lead: 'Every sentence above rests on these tables.',
    blocks: [
      ...views.map((view) => ({ kind: 'table' as const, table: captioned(breakdownTable(view), ratesCaption(view)) })),
      ...(first === undefined
        ? []
        : [
            {
              kind: 'table' as const,
              table: captioned(areaTable(first, code, { areaKind }), areaCaption(first, areaKind, code)),
            },
          ]),
    ],
  };
}
