import { AppError } from '../../shared/base/app-error.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { codeListOf, shownStrands, strandTitles } from '../../shared/code-lists/code-lists.ts';
import { areaWords } from '../../shared/geography/area-level.ts';
import type { CodeList } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { ListedSegment, SegmentLook, StrandOutlook } from '../../shared/model/segment-look.ts';
import { segmentParts } from '../../shared/model/segment-parts.ts';
import type { Segment, SegmentExpression } from '../../shared/model/segment.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { describeSegment } from '../../shared/presentation/segment-words.ts';
import type { SegmentNames } from '../../shared/presentation/segment-words.ts';
import type { PeopleCount } from '../segment/count-people.ts';
import { readStrand } from '../segment/read-strand.ts';
import { resolveSegment } from '../segment/resolve-segment.ts';
import { segmentSize } from '../segment/segment-size.ts';
import { saveWorkspace } from '../workspace/save-workspace.ts';
import { countIn, otherLists } from './count-in.ts';
import type { Counting } from './count-in.ts';
import { placeOf } from './place-of.ts';
import { requireSegment } from './require-segment.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';
import { outlookOf } from './strand-outlook.ts';

/** The segments of an open workspace. */
export interface SegmentDesk {
  list(): ListedSegment[];
  look(dataset: string, expression: SegmentExpression, signal: AbortSignal): Promise<SegmentLook>;
  keep(segment: Segment): Promise<Workspace>;
  remove(id: string): Promise<Workspace>;
}

export function openSegmentDesk(session: Session): SegmentDesk {
  const { workspace } = session;
  const names: SegmentNames = {
    codeListOf,
    segments: workspace.segments,
    areaName: (code) => session.areas.find((area) => area.code === code)?.name ?? code,
  };
  return {
    list: () =>
      workspace.segments.map((segment) => ({
        id: segment.id,
        title: segment.title,
        people: segment.people,
        words: describeSegment(segment.expression, names),
        expression: segment.expression,
        usedBy: usersOf(workspace, segment.id),
      })),
    look: (id, expression, signal) =>
      session.withConnection(async (connection) => {
        const dataset = datasetOf(workspace, id);
        const segment = resolveSegment(expression, workspace.segments);
        const where = placeOf(session, id);
        await requireSegment(connection, dataset, where.relation, segment);
        const lists = listsOf(session, id);
        const counting: Counting = {
          dataset,
          ...where,
          by: lists.map((list) => [list]),
          segment,
          mappings: workspace.mappings,
          carried: session.carried,
        };
        const others = otherLists({ ...counting, by: [] }).flatMap(
          (list) => readStrand(dataset, list, workspace.mappings) ?? [],
        );
        const size = await segmentSize(connection, { dataset, ...where, others, segment });
        const counts = await countIn(connection, counting);
        const level = levelOf(workspace, dataset, where.areaColumn);
        const strands = lists.map((list, at) =>
          strandOutlook(
            list,
            counts.filter(({ breakdown }) => breakdown === at),
            workspace,
            level,
          ),
        );
        const words = describeSegment(expression, names);
        return { words, ...size, unit: dataset.unit, strands, says: sayLook(size, dataset.unit, strands, level) };
      }, signal),
    keep: (segment) => {
      resolveSegment(segment.expression, [...workspace.segments.filter(({ id }) => id !== segment.id), segment]);
      return saveWorkspace(
        session.path,
        (saved) => ({
          ...saved,
          segments: saved.segments.some(({ id }) => id === segment.id)
            ? saved.segments.map((each) => (each.id === segment.id ? segment : each))
            : [...saved.segments, segment],
        }),
        `keep the segment “${segment.title}”`,
      );
    },
    remove: (id) => {
      const users = usersOf(workspace, id);
      if (users.length > 0) {
        throw new AppError('usage', `This segment is used by ${formatList(users)}. Change those first.`);
      }
      return saveWorkspace(
        session.path,
        (saved) => ({
          ...saved,
          segments: saved.segments.filter((each) => each.id !== id),
        }),
        'remove a segment',
      );
    },
  };
}

function listsOf({ workspace, carried }: Session, id: string): CodeList[] {
  const dataset = datasetOf(workspace, id);
  return shownStrands.flatMap((strand) => carried.of(dataset, strand).slice(0, 1));
}

/** The level of area that a dataset is counted by, in a word; null where it is counted as a whole. */
function levelOf({ areas }: Workspace, { roles }: Dataset, areaColumn: string | null): string | null {
  if (areaColumn === null) return null;
  const role = roles[areaColumn];
  return areaWords[role?.kind === 'area-code' ? role.geography.kind : areas.geography.kind][0];
}

function strandOutlook(
  list: CodeList,
  counts: readonly PeopleCount[],
  { policy }: Workspace,
  level: string | null,
): StrandOutlook {
  const title = strandTitles[list.strand];
  const filled = counts.flatMap(({ people }) => (people > 0 ? [people] : []));
  const table = `By ${title.toLowerCase()}${level === null ? ' alone' : ` and ${level}`}`;
  return { strand: list.strand, title, list: list.id, ...outlookOf(filled, policy.threshold, table) };
}

function sayLook(
  { people, notKnown, of }: Pick<SegmentLook, 'people' | 'notKnown' | 'of'>,
  unit: string,
  strands: readonly StrandOutlook[],
  level: string | null,
): string {
  const hidden = strands.filter(({ outlook }) => outlook === 'mostly-hidden').map(({ title }) => title.toLowerCase());
  const untold =
    notKnown === 0
      ? ''
      : ` Of ${formatNumber(notKnown)} more it is not known whether they belong, and they are left out.`;
  const tables =
    hidden.length === 0 ? '' : ` Too few to show by ${level === null ? '' : `${level} and `}${formatList(hidden)}.`;
  return `${formatNumber(people)} of ${formatNumber(of)} ${unit}.${untold}${tables}`;
}

function usersOf(workspace: Workspace, id: string): string[] {
  const named = (expression: SegmentExpression): boolean =>
    segmentParts(expression).some((part) => part.kind === 'segment' && part.id === id);
  return [
    ...workspace.measures.filter(({ segment }) => segment === id).map(({ title }) => `the measure “${title}”`),
    ...workspace.populations.filter(({ segment }) => segment === id).map(({ title }) => `the population “${title}”`),
    ...workspace.segments
      .filter((segment) => segment.id !== id && named(segment.expression))
      .map(({ title }) => `the segment “${title}”`),
  ];
}
