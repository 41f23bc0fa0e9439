import { AppError } from '../../shared/base/app-error.ts';
import { areaWords } from '../../shared/geography/area-level.ts';
import { nonAnswerSchema } from '../../shared/model/code-list.ts';
import type { CodeList, StrandId } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { AuditCell, AuditSource, EvidenceAudit, HeldCell } from '../../shared/model/evidence-audit.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { ownerOf } from '../../shared/presentation/owner-words.ts';
import { relationOf } from '../catalogue/relation-of.ts';
import type { Connection } from '../database/connection.ts';
import type { PeopleCount } from '../segment/count-people.ts';
import { strandColumnOf } from '../segment/strand-column.ts';
import { auditLineage } from './audit-lineage.ts';
import { auditedStrands, peopleSources } from './audit-sources.ts';
import type { PeopleSource } from './audit-sources.ts';
import { countIn } from './count-in.ts';
import { placeOf } from './place-of.ts';
import type { ReleaseRecorder } from './release-recorder.ts';
import type { Session } from './session.ts';

/** An area with a group of fewer people than this gives no rate worth comparing. */
const fewPeople = 10;
const everyone = { kind: 'everyone' } as const;

/**
 * What each source holds of every strand: one pass over a dataset counts all of its strands together, and a second one
 * tells areas apart where its people are placed. An extract that could not be read is left out.
 */
export async function auditEvidence(
  session: Session,
  recorder: ReleaseRecorder,
  signal: AbortSignal | undefined,
): Promise<EvidenceAudit> {
  const readable = session.datasets.flatMap((each) => (each.unread === undefined ? [each] : []));
  const received = new Set(readable.map(({ dataset }) => dataset.id));
  const own = session.workspace.datasets.filter(({ id }) => received.has(id) && isReceived(session, id));
  const sources = peopleSources(own);
  const held = sources.flatMap(({ datasets }) => datasets.flatMap((dataset) => heldStrands(session, dataset)));
  const strands = auditedStrands((strand) => held.some((list) => list.strand === strand));
  const audited = await session.withConnection(async (connection) => {
    const found: AuditSource[] = [];
    for (const source of sources) found.push(await auditSource(connection, session, source, strands));
    return found;
  }, signal);
  return { strands, sources: audited, lineage: await auditLineage(session, recorder) };
}

function isReceived({ workspace, taken }: Session, id: string): boolean {
  const conversions = workspace.conversions?.map((plan) => plan.id) ?? [];
  return !conversions.includes(id) && !taken.some(({ summary }) => summary.dataset.id === id);
}

function heldStrands({ carried }: Session, dataset: Dataset): CodeList[] {
  return auditedStrands(() => true).flatMap(({ id }) => carried.of(dataset, id).slice(0, 1));
}

async function auditSource(
  connection: Connection,
  session: Session,
  { id, title, kind, datasets }: PeopleSource,
  strands: EvidenceAudit['strands'],
): Promise<AuditSource> {
  const cells = new Map<StrandId, AuditCell>();
  let people = 0;
  for (const dataset of datasets) {
    const counted = await auditDataset(connection, session, dataset);
    people = Math.max(people, counted.people);
    for (const cell of counted.cells) cells.set(cell.strand, fuller(cells.get(cell.strand), cell));
  }
  const [{ owner, unit, period, received, licence }] = datasets;
  return {
    id,
    title,
    owner: ownerOf({ owner }),
    unit,
    kind,
    datasets: datasets.map((dataset) => dataset.title),
    people,
    period: period.label,
    received,
    licence,
    cells: strands.map((strand) => cells.get(strand.id) ?? { kind: 'not-held', strand: strand.id }),
  };
}

/** The cell of whose people more is known. */
function fuller(before: AuditCell | undefined, now: AuditCell): AuditCell {
  if (before?.kind !== 'held') return now;
  return now.kind === 'held' && now.known > before.known ? now : before;
}

async function auditDataset(
  connection: Connection,
  session: Session,
  dataset: Dataset,
): Promise<{ people: number; cells: AuditCell[] }> {
  const lists = heldStrands(session, dataset);
  const rows = session.datasets.find((each) => each.dataset.id === dataset.id)?.rows ?? 0;
  if (lists.length === 0) return { people: rows, cells: [] };
  const counting = {
    dataset,
    segment: everyone,
    by: lists.map((list) => [list]),
    mappings: session.workspace.mappings,
    carried: session.carried,
  };
  try {
    const counts = await countIn(connection, { ...counting, relation: relationOf(dataset.id), areaColumn: null });
    const place = placeOf(session, dataset.id);
    const word = areaWord(session.workspace, dataset, place.areaColumn);
    const placed = place.areaColumn === null ? null : await countIn(connection, { ...counting, ...place });
    const people = dataset.kind === 'record-level' ? rows : sum(counts.filter(({ breakdown }) => breakdown === 0));
    const cells = lists.flatMap((list, at) => {
      const column = strandColumnOf(dataset, list)?.column;
      if (column === undefined) return [];
      const ofList = (all: readonly PeopleCount[]) => all.filter(({ breakdown }) => breakdown === at);
      const areas = placed === null ? null : { ...countAreas(ofList(placed)), word };
      return heldCell(dataset, list, column, ofList(counts), people, areas);
    });
    return { people, cells };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
    return { people: 0, cells: lists.map(({ strand }) => ({ kind: 'unread', strand, why: error.message })) };
  }
}

/** Records that are counted under nothing are those that a question does not apply to. */
function heldCell(
  dataset: Dataset,
  list: CodeList,
  column: string,
  counts: readonly PeopleCount[],
  people: number,
  areas: HeldCell['areas'],
): HeldCell {
  const unanswered = nonAnswerSchema.options.map((answer) => ({
    answer,
    people: sum(counts.filter(({ codes }) => codes[0] === answer)),
  }));
  const all = sum(counts);
  const doesNotApply = dataset.kind === 'record-level' ? people - all : 0;
  return {
    kind: 'held',
    strand: list.strand,
    dataset: dataset.id,
    title: dataset.title,
    column,
    list: list.title,
    known: all - unanswered.reduce((total, each) => total + each.people, 0),
    others: unanswered
      .map((each) => (each.answer === 'does-not-apply' ? { ...each, people: each.people + doesNotApply } : each))
      .filter((each) => each.people > 0),
    areas,
  };
}

/** What the areas are called that a dataset's people are counted by: "wards". */
function areaWord({ areas }: Workspace, { roles }: Dataset, areaColumn: string | null): string {
  const role = areaColumn === null ? undefined : roles[areaColumn];
  return areaWords[role?.kind === 'area-code' ? role.geography.kind : areas.geography.kind][1];
}

/** Areas, and those in which some group that is there has only a few people. */
function countAreas(counts: readonly PeopleCount[]): { readonly all: number; readonly small: number } {
  const answered = counts.filter(({ codes, area, people }) => {
    return area !== null && people > 0 && !nonAnswerSchema.options.some((answer) => answer === codes[0]);
  });
  const small = answered.filter(({ people }) => people < fewPeople);
  const areasOf = (all: readonly PeopleCount[]): number => new Set(all.map(({ area }) => area)).size;
  return { all: areasOf(answered), small: areasOf(small) };
}

function sum(counts: readonly PeopleCount[]): number {
  return counts.reduce((total, { people }) => total + people, 0);
}
