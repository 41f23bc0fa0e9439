import { formatList } from '../../shared/base/format-list.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { withinSentence } from '../../shared/base/format-words.ts';
import { everyone } from '../../shared/model/breakdown.ts';
import type { ProfileSection } from '../../shared/model/profile.ts';
import { areaTable } from '../../shared/presentation/area-table.ts';
import { ratePeople } from '../../shared/presentation/area-words.ts';
import { breakdownTable } from '../../shared/presentation/breakdown-table.ts';
import { readView } from '../../shared/presentation/evidence-view.ts';
import type { EvidenceView } from '../../shared/presentation/evidence-view.ts';
import { rateUnit } from '../../shared/presentation/subtitle.ts';
import { areaCaption, captioned, ratesCaption } from './captions.ts';
import { groupViews } from './group-lead.ts';
import type { MeasureViews } from './measure-views.ts';
import type { ProfileInput } from './profile-input.ts';

/** "Applicants per 1,000 adults by ethnic group, and per 1,000 Bangladeshi adults by ward." */
function whatTablesHold(views: readonly EvidenceView[], first: EvidenceView, code: string, areaKind: string): string {
  const reading = readView(first);
  const { breakdown } = reading;
  const strands = formatList(views.map((view) => withinSentence(readView(view).breakdown.strand.title)));
  const ofAreas =
    code === everyone
      ? `by ${areaKind}`
      : `per ${formatNumber(breakdown.measure.multiplier)} ${ratePeople(reading, code)} by ${areaKind}`;
  return `${rateUnit(breakdown)} by ${strands}, and ${ofAreas}.`;
}

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
    lead: first === undefined ? '' : whatTablesHold(views, first, code, areaKind),
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
