import { stat } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { isCompanionColumn } from '../../shared/model/companion-column.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import type { Choice } from '../../shared/model/import-plan.ts';
import type { ImportPreview } from '../../shared/model/import-preview.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { ReadPlan } from '../../shared/model/read-plan.ts';
import { takeByteCensus } from '../files/byte-census.ts';
import type { Session } from './session.ts';

/** A dataset of the workspace, as far as a file on its way in is compared with it. */
export interface HeldDataset {
  readonly dataset: Dataset;
  /** Whether the file is the one that it was read from, there or elsewhere. */
  readonly isSameFile: boolean;
  readonly columns: readonly string[];
}

/** The datasets of a session beside the file at this path. */
export async function heldBeside(session: Session, path: string): Promise<HeldDataset[]> {
  const size = (await stat(path).catch(() => null))?.size;
  let sha: Promise<string> | null = null;
  const held: HeldDataset[] = [];
  for (const dataset of session.workspace.datasets) {
    const accepted = await session.store.accepted(dataset);
    if (accepted === null) continue;
    let isSameFile = session.sourceOf(dataset) === path;
    if (!isSameFile && dataset.read.format !== 'parquet' && accepted.source.stamp.startsWith(`${size}:`)) {
      sha ??= takeByteCensus(path).then((census) => census.sha);
      isSameFile = (await sha) === accepted.source.sha;
    }
    const names = accepted.shape.columns.map(({ name }) => name).filter((name) => !isCompanionColumn(name));
    held.push({ dataset: { ...dataset, ...accepted.dataset }, isSameFile, columns: names });
  }
  return held;
}

/**
 * Adds to a preview what the workspace holds already: a warning where the file itself is in it, and where an earlier file has
 * the same columns, the offer to read this one as that one was.
 */
export function compareWithHeld(preview: ImportPreview, held: readonly HeldDataset[]): ImportPreview {
  const same = held.find(({ dataset, isSameFile }) => isSameFile && isAlike(dataset.read, preview.plan.read));
  if (same !== undefined) return { ...preview, problems: [heldAlready(same.dataset, preview), ...preview.problems] };
  const names = preview.columns.map(({ name }) => name).toSorted();
  const earlier = held
    .filter(({ isSameFile, columns }) => !isSameFile && isDeepStrictEqual(columns.toSorted(), names))
    .toSorted((one, other) => other.dataset.received.localeCompare(one.dataset.received))[0]?.dataset;
  if (earlier === undefined || names.length < 2) return preview;
  const choices = [asEarlier(earlier, preview), ...preview.plan.choices];
  return { ...preview, plan: { ...preview.plan, choices } };
}

/** One file may hold several tables, each a dataset of its own. */
function isAlike(one: ReadPlan, other: ReadPlan): boolean {
  return one.sheet === other.sheet && (one.skipRows ?? 0) === (other.skipRows ?? 0);
}

function heldAlready({ title }: Dataset, { rows }: ImportPreview): Problem {
  return {
    kind: 'schema',
    severity: 'warning',
    title: `This file is in the workspace already, as "${title}".`,
    detail: `Loaded again, its rows would be held twice. Where the partner has changed it, open "${title}" in the library and take what changed.`,
    rows,
    fixes: [],
  };
}

function asEarlier({ title, read, roles }: Dataset, { plan, columns }: ImportPreview): Choice {
  const reading = read.format === plan.read.format ? ofThisFile(read, plan.read) : plan.read;
  const isTaken =
    isDeepStrictEqual(reading, plan.read) &&
    Object.entries(roles).every(([name, role]) => isDeepStrictEqual(role, plan.roles[name]));
  return {
    topic: 'earlier',
    value: isTaken ? `Read as "${title}" was` : `Looks like the next "${title}"`,
    because: `Its ${columns.length} columns are those of "${title}", which is in the workspace.`,
    confidence: isTaken ? 'settled' : 'likely',
    alternatives: isTaken ? [] : [{ label: `Read it as "${title}" was`, read: reading, roles }],
  };
}

/** An earlier file's plan, but for what each file has of its own: how it is packed and encoded, and what stands below its table. */
function ofThisFile(earlier: ReadPlan, own: ReadPlan): ReadPlan {
  const { packed: _packed, encoding: _encoding, footerRows: _footer, ...read } = earlier;
  return {
    ...read,
    ...(own.packed === undefined ? {} : { packed: own.packed }),
    ...(own.encoding === undefined ? {} : { encoding: own.encoding }),
    ...(own.footerRows === undefined ? {} : { footerRows: own.footerRows }),
  };
}
