import { AppError } from '../../shared/base/app-error.ts';
import { formatList } from '../../shared/base/format-list.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { startSentence } from '../../shared/base/format-words.ts';
import { shownStrands, strandTitles } from '../../shared/code-lists/code-lists.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { PopulationChoice } from '../../shared/model/measure-draft.ts';
import type { Segment } from '../../shared/model/segment.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import { freeId, slugOf } from '../workspace/dataset-id.ts';
import { ageSegment, ownAgeSegment } from './age-segment.ts';
import type { AgeSpan } from './age-span.ts';
import { countIn } from './count-in.ts';
import type { PopulationTable } from './population-tables.ts';
import type { Session } from './session.ts';

/**
 * The populations that a dataset's records could be set against, best first: of the ages that the records are of, where
 * tables hold them, and of all ages; those kept in the workspace take the place of one that would be the same.
 */
export async function proposePopulations(
  session: Session,
  connection: Connection,
  records: Dataset,
  span: AgeSpan,
  groups: readonly (readonly PopulationTable[])[],
): Promise<PopulationChoice[]> {
  const choices: PopulationChoice[] = [];
  for (const group of groups) {
    const unit = group[0]?.unit ?? '';
    if (span.from !== undefined || span.to !== undefined) {
      const { segments } = session.workspace;
      // A kept segment may be of bands that these tables cut elsewhere, though they can be cut at its ages.
      for (const found of [ageSegment(span, unit, segments), ownAgeSegment(span, unit, segments)]) {
        const able = await ableTables(session, connection, group, found.segment);
        if (able.length === 0) continue;
        choices.push(...choiceOf(session, records, group, able, found.segment, found.isKept));
        break;
      }
    }
    const { segment, isKept } = ageSegment({}, unit, session.workspace.segments);
    choices.push(...choiceOf(session, records, group, group, segment, isKept));
  }
  return withKept(session, choices, groups);
}

/** The tables that can tell a segment's people from others. */
async function ableTables(
  session: Session,
  connection: Connection,
  group: readonly PopulationTable[],
  segment: Segment,
): Promise<PopulationTable[]> {
  const able: PopulationTable[] = [];
  for (const table of group) {
    const counted = await countIn(connection, {
      dataset: table.dataset,
      relation: relationOf(table.dataset.id),
      areaColumn: null,
      by: [[]],
      segment: segment.expression,
      mappings: session.workspace.mappings,
      carried: session.carried,
    }).catch((error: unknown) => {
      if (error instanceof AppError) return null;
      throw error;
    });
    if (counted !== null) able.push(table);
  }
  return able;
}

function choiceOf(
  session: Session,
  records: Dataset,
  group: readonly PopulationTable[],
  able: readonly PopulationTable[],
  segment: Segment,
  isSegmentKept: boolean,
): PopulationChoice[] {
  const tables = Object.fromEntries(
    shownStrands.flatMap((strand) => {
      const table = bestTable(session, records, able, strand);
      return table === undefined ? [] : [[strand, table.dataset.id]];
    }),
  );
  const [first] = group;
  if (Object.keys(tables).length === 0 || first === undefined) return [];
  const lost = shownStrands.filter(
    (strand) => tables[strand] === undefined && group.some(({ strands }) => strands.includes(strand)),
  );
  const ids = new Set(able.map(({ dataset }) => dataset.id));
  const kept = session.workspace.populations.find(
    (each) => each.segment === segment.id && holdsAlike(each.tables, tables, ids),
  );
  const date = first.dataset.period.label;
  const people = segment.expression.kind === 'everyone' ? first.unit : segment.title;
  const title = startSentence(`${people}, ${date}`);
  const taken = new Set(session.workspace.populations.map(({ id }) => id));
  const population = kept ?? { id: freeId(slugOf(title), taken), title, segment: segment.id, tables };
  return [
    {
      population,
      segments: isSegmentKept ? [] : [segment],
      isKept: kept !== undefined,
      says: sayChoice(session, population.tables, lost, segment, first.total),
    },
  ];
}

/** Of the tables that hold a strand the one whose list, shared with the records, is the most detailed; then the plainest. */
function bestTable(
  { carried }: Session,
  records: Dataset,
  tables: readonly PopulationTable[],
  strand: StrandId,
): PopulationTable | undefined {
  const detail = ({ dataset }: PopulationTable): number =>
    (carried.common([records, dataset], strand) ?? carried.of(dataset, strand)[0])?.categories.length ?? 0;
  return tables
    .filter((table) => table.strands.includes(strand) && detail(table) > 0)
    .toSorted((a, b) => detail(b) - detail(a) || a.strands.length - b.strands.length)[0];
}

function sayChoice(
  session: Session,
  tables: PopulationChoice['population']['tables'],
  lost: readonly StrandId[],
  segment: Segment,
  total: number,
): string {
  const held = strandWords(shownStrands.filter((strand) => tables[strand] !== undefined));
  const isAll = segment.expression.kind === 'everyone';
  const size = isAll ? ` ${formatNumber(total)} people in ${session.workspace.whole.name}.` : '';
  const apart =
    lost.length === 0 || isAll
      ? ''
      : ` Not by ${strandWords(lost)}: those tables hold no ages, so ${segment.people} can’t be told apart in them.`;
  return `By ${held}.${size}${apart}`;
}

/** The proposed, then the other kept populations whose tables all count the people of these areas. */
function withKept(
  { workspace }: Session,
  choices: readonly PopulationChoice[],
  groups: readonly (readonly PopulationTable[])[],
): PopulationChoice[] {
  const seen = new Set(choices.map(({ population }) => population.id));
  const usable = new Set(groups.flat().map(({ dataset }) => dataset.id));
  const others = workspace.populations.filter(
    ({ id, tables }) => !seen.has(id) && Object.values(tables).every((table) => usable.has(table)),
  );
  return [
    ...choices,
    ...others.map((population): PopulationChoice => ({
      population,
      segments: [],
      isKept: true,
      says: `By ${strandWords(shownStrands.filter((strand) => population.tables[strand] !== undefined))}.`,
    })),
  ];
}

function strandWords(strands: readonly StrandId[]): string {
  return formatList(strands.map((strand) => strandTitles[strand].toLowerCase()));
}

/** Whether a kept population counts the same strands, each by a table of the same people. */
function holdsAlike(
  kept: PopulationChoice['population']['tables'],
  found: PopulationChoice['population']['tables'],
  ids: ReadonlySet<string>,
): boolean {
  return shownStrands.every(
    (strand) =>
      (kept[strand] === undefined) === (found[strand] === undefined) &&
      (kept[strand] === undefined || ids.has(kept[strand])),
  );
}
