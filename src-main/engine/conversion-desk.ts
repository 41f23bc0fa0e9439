import { AppError } from '../../shared/base/app-error.ts';
import type { Area } from '../../shared/model/area.ts';
import type { ConversionPlan, ConversionReport } from '../../shared/model/gazetteer.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import type { Connection } from '../database/connection.ts';
import { quoteIdentifier } from '../database/quote.ts';
import { areaNames } from '../geography/area-names.ts';
import { comparePublished } from '../geography/compare-published.ts';
import { describeConversion } from '../geography/conversion-words.ts';
import { convertCounts } from '../geography/convert-counts.ts';
import type { Converted } from '../geography/convert-counts.ts';
import { newAreaColumn } from '../geography/derived-dataset.ts';
import { saveWorkspace } from '../workspace/save-workspace.ts';
import { areaTotals } from './area-totals.ts';
import type { AreaTotals } from './area-totals.ts';
import { findConversions } from './find-conversions.ts';
import { gazetteerOf, sourceIn } from './session-gazetteer.ts';
import type { Session } from './session.ts';

/** What can be done with a workspace's areas: tables carried to others, and other areas taken. */
export interface ConversionDesk {
  plans(dataset: string, to: ConversionPlan['to']): Promise<ConversionPlan[]>;
  /** What a conversion would do; nothing is kept. */
  report(plan: ConversionPlan, signal: AbortSignal): Promise<ConversionReport>;
  /** Keeps a conversion in the workspace, which is then to be opened anew. */
  commit(plan: ConversionPlan, signal: AbortSignal): Promise<ConversionReport>;
  /** Makes the areas of a boundary dataset those of the workspace, which is then to be opened anew. */
  useAreas(dataset: string, whole: Workspace['whole'], note: string): Promise<void>;
}

/** Where a conversion is tried out before anything is kept. */
const trial = quoteIdentifier('conversion being tried');

export function openConversionDesk(session: Session): ConversionDesk {
  const report = (plan: ConversionPlan, signal: AbortSignal): Promise<ConversionReport> =>
    session.withConnection(async (connection) => {
      try {
        const converted = await convertCounts(connection, plan, (id) => sourceIn(session, id), trial);
        return await reportOf(connection, session, plan, converted);
      } finally {
        await connection.run(`DROP TABLE IF EXISTS ${trial}`);
      }
    }, signal);
  return {
    plans: (dataset, to) => findConversions(session, dataset, to),
    report,
    async commit(plan, signal) {
      if (session.workspace.datasets.some(({ id }) => id === plan.id) && !isMade(session.workspace, plan.id)) {
        throw new AppError('usage', `There already is a dataset "${plan.id}". Give the conversion another name.`);
      }
      const made = await report(plan, signal);
      await saveWorkspace(
        session.path,
        (workspace) => ({
          ...workspace,
          conversions: [...(workspace.conversions ?? []).filter(({ id }) => id !== plan.id), plan],
        }),
        'keep a conversion',
      );
      return made;
    },
    async useAreas(dataset, whole, note) {
      const { boundaries } = await gazetteerOf(session);
      const set = boundaries.find((each) => each.dataset === dataset);
      if (set === undefined) {
        const others = boundaries.map((each) => each.dataset).join(', ');
        throw new AppError(
          'unknown-name',
          `“${dataset}” holds no outlines with area codes. The workspace has: ${others === '' ? 'none' : others}.`,
        );
      }
      const { geography, codeColumn, nameColumn } = set;
      await saveWorkspace(
        session.path,
        (workspace) => ({
          ...workspace,
          whole,
          areas: { geography, boundaries: dataset, codeColumn, nameColumn, note },
        }),
        `profile the areas of ${whole.name}`,
      );
    },
  };
}

function isMade({ conversions }: Workspace, id: string): boolean {
  return conversions?.some((each) => each.id === id) === true;
}

async function reportOf(
  connection: Connection,
  session: Session,
  plan: ConversionPlan,
  { dataset, report, facts }: Converted,
): Promise<ConversionReport> {
  const published = plan.published === undefined ? null : await publishedTotals(connection, session, plan.published);
  const ownAreas: readonly Area[] = session.workspace.areas.geography.kind === plan.to.kind ? session.areas : [];
  const converted = await areaTotals(connection, {
    dataset,
    relation: trial,
    areaColumn: newAreaColumn(plan),
    countColumn: facts.totals[0]?.column ?? '',
  });
  const nameOf = new Map<string, string>([
    ...(await outlineNames(connection, session, plan.to.kind)),
    ...ownAreas.map(({ code, name }) => [code, name] as const),
    ...(published?.names ?? []),
  ]);
  const errors =
    published === null
      ? null
      : comparePublished({
          converted: converted.people,
          published: published.totals.people,
          nameOf,
          counts: facts.cells + published.totals.counts,
        });
  const expected = new Set([...ownAreas.map(({ code }) => String(code)), ...(published?.totals.people.keys() ?? [])]);
  const whole = { ...report, errors };
  return { ...whole, says: describeConversion(whole, { bands: facts.bands, empty: emptyAreas(expected, converted) }) };
}

/** The names of a level's areas in the workspace's outlines. */
async function outlineNames(
  connection: Connection,
  session: Session,
  kind: ConversionPlan['to']['kind'],
): Promise<(readonly [string, string])[]> {
  const { boundaries } = await gazetteerOf(session);
  const sets = boundaries.filter(({ geography }) => geography.kind === kind);
  const names = await Promise.all(
    sets.map((set) => areaNames(connection, sourceIn(session, set.dataset), set.codeColumn)),
  );
  return names.flatMap((each) => [...each]);
}

/** Areas that are known to be there and got nothing, where most of the others got something. */
function emptyAreas(expected: ReadonlySet<string>, { people }: AreaTotals): string[] {
  const empty = [...expected].filter((code) => !people.has(code));
  return empty.length > expected.size / 2 ? [] : empty.toSorted();
}

async function publishedTotals(
  connection: Connection,
  session: Session,
  { dataset: id, area, count }: NonNullable<ConversionPlan['published']>,
): Promise<{ totals: AreaTotals; names: ReadonlyMap<string, string> }> {
  const source = sourceIn(session, id);
  return {
    totals: await areaTotals(connection, { ...source, areaColumn: area, countColumn: count }),
    names: await areaNames(connection, source, area),
  };
}
