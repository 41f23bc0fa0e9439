import { AppError } from '../../shared/base/app-error.ts';
import { formatNumber } from '../../shared/base/format-number.ts';
import { strandTitles } from '../../shared/code-lists/code-lists.ts';
import { strandIdSchema } from '../../shared/model/code-list.ts';
import type { CodeList } from '../../shared/model/code-list.ts';
import type { Measure } from '../../shared/model/measure.ts';
import type { SafeTableOffer } from '../../shared/model/release-entry.ts';
import { evidenceSystem } from '../disclosure/evidence-system.ts';
import type { DimensionRecode, Recode } from '../disclosure/recode/recode.ts';
import type { TableSystem } from '../disclosure/table-system.ts';
import { estimateBreakdown } from '../statistics/estimate-breakdown.ts';
import { coarserLists } from './coarser-lists.ts';
import type { CoarserList } from './coarser-lists.ts';
import { countMeasure } from './count-measure.ts';
import type { EarlierReleases } from './earlier-releases.ts';
import { openEvidenceStore } from './evidence-store.ts';
import type { EvidenceStore } from './evidence-store.ts';
import { measureLists, measureParts } from './measure-strands.ts';
import { keptBeside } from './protect-beside.ts';
import type { Session } from './session.ts';

/** What an officer may change of a measure with one click. */
export type OfferedChange = SafeTableOffer['change'];

interface Candidate {
  readonly title: string;
  readonly detail: string;
  readonly change: OfferedChange;
  readonly recode: Recode;
}

/** Ways that are shown; each was counted again and passed every check. */
const mostOffers = 4;

/** What the ways to publish a measure are looked for with. */
export interface OfferSources {
  readonly session: Session;
  readonly earlier: EarlierReleases;
  /** The evidence as it is, checked against the same. */
  readonly store: EvidenceStore;
}

/**
 * The ways to publish a measure safely, those that keep most information first: as it is with what protection hides, a
 * coarser list of one of its strands that both its records and its population can carry, or one strand fewer. Each is
 * protected, ranked by what is truly printed, and then made from the records again and checked against all that left before;
 * what does not pass is not offered. Measures that other measures of the same extract refuse may have none.
 */
export async function offerTables(
  sources: OfferSources,
  measure: string,
  signal?: AbortSignal,
): Promise<SafeTableOffer[]> {
  const { session } = sources;
  const { policy } = session.workspace;
  const cubes = await session.withConnection((connection) => countMeasure(connection, session, measure), signal);
  const system = evidenceSystem(cubes.map(estimateBreakdown));
  const lists = measureLists(session, measureParts(session.workspace, measure));
  const candidates = candidatesOf(system, lists);
  const recodes = candidates.map(({ recode }) => recode);
  const shares = await keptBeside({ system, recodes, policy }, signal);
  const ranked = candidates
    .flatMap((candidate, at) => {
      const kept = shares[at] ?? null;
      return kept === null ? [] : [{ candidate, kept }];
    })
    .sort((first, second) => second.kept - first.kept);
  const offers: SafeTableOffer[] = [];
  for (const { candidate, kept } of ranked) {
    if (offers.length === mostOffers) break;
    if (await passes(sources, measure, candidate.change, signal)) {
      const { title, detail, change } = candidate;
      offers.push({ title, detail, kept, change });
    }
  }
  return offers;
}

/** Those that print more than the measure does as it is; nothing where no other way does. */
export function offersOfMore(offers: readonly SafeTableOffer[]): SafeTableOffer[] {
  const now = offers.find(({ change }) => change.does === 'hide-more')?.kept ?? 0;
  return offers.filter(({ change, kept }) => change.does !== 'hide-more' && kept > now);
}

/** The measure with what an offer changes. */
export function withChange(measure: Measure, change: OfferedChange): Measure {
  if (change.does !== 'use-list' && change.does !== 'leave-out') return measure;
  const list = change.does === 'use-list' ? change.list : null;
  const others = (measure.lists ?? []).filter((each) => each.strand !== change.strand);
  return { ...measure, lists: [...others, { strand: strandIdSchema.parse(change.strand), list }] };
}

function candidatesOf(system: TableSystem, lists: readonly CodeList[]): readonly Candidate[] {
  const asIs: Candidate = {
    title: 'Publish it with more counts hidden',
    detail: 'All groups stay',
    change: { does: 'hide-more' },
    recode: new Map(),
  };
  const ofStrands = lists.flatMap((list): readonly Candidate[] => {
    const title = strandTitles[list.strand];
    const shown = coarserLists(list).map((coarser): Candidate => {
      const categories = new Set(coarser.categoryOf.values()).size;
      return {
        title: `Use ${formatNumber(categories)} groups for ${title.toLowerCase()}`,
        detail: `${formatNumber(list.categories.length)} groups to ${formatNumber(categories)}: ${coarser.list.title}`,
        change: { does: 'use-list', strand: list.strand, list: coarser.list.id },
        recode: new Map([[list.strand, recodeTo(system, list, coarser)]]),
      };
    });
    if (lists.length < 2) return shown;
    const leftOut: Candidate = {
      title: `Leave out ${title.toLowerCase()}`,
      detail: `${formatNumber(lists.length)} characteristics to ${formatNumber(lists.length - 1)}`,
      change: { does: 'leave-out', strand: list.strand },
      recode: new Map([[list.strand, leaveOut(system, list)]]),
    };
    return [...shown, leftOut];
  });
  return [asIs, ...ofStrands];
}

function recodeTo(system: TableSystem, { strand }: CodeList, { list, categoryOf }: CoarserList): DimensionRecode {
  const leaves = system.dimensions[strand]?.leaves ?? [];
  const codes = [...new Set(leaves.map((leaf) => categoryOf.get(leaf) ?? leaf))];
  return {
    classOf: leaves.map((leaf) => codes.indexOf(categoryOf.get(leaf) ?? leaf)),
    classes: codes.length,
    codes: codes.map((code) => (leaves.includes(code) && categoryOf.has(code) ? code : `${list.id}: ${code}`)),
    says: list.title,
    does: 'merge',
  };
}

function leaveOut(system: TableSystem, { strand }: CodeList): DimensionRecode {
  const leaves = system.dimensions[strand]?.leaves ?? [];
  return { classOf: leaves.map(() => 0), classes: 1, codes: ['all'], says: `without ${strand}`, does: 'drop' };
}

/** Whether the measure may leave once it is changed, counted again and checked with everything that left before. */
async function passes(
  { session, earlier, store }: OfferSources,
  measure: string,
  change: OfferedChange,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const { workspace } = session;
  const measures = workspace.measures.map((each) => (each.id === measure ? withChange(each, change) : each));
  const changed = { ...session, workspace: { ...workspace, measures } };
  const candidate =
    change.does === 'hide-more' ? store : openEvidenceStore(changed, { earlier, before: store, signal });
  try {
    await candidate.of(measure);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-disclosable') return false;
    throw error;
  }
}
