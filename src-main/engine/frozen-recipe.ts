import { isDeepStrictEqual } from 'node:util';
import { AppError } from '../../shared/base/app-error.ts';
import { formatList } from '../../shared/base/format-list.ts';
import type { Edition } from '../../shared/model/edition.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import { openEditions } from '../workspace/editions.ts';
import type { Workbench } from './router-ports.ts';

type Bench = Pick<Workbench, 'session' | 'ledger' | 'reports'>;

/** The editions of a profile that are frozen now, one for each of its areas that has one. */
export async function frozenNow({ session, ledger, reports }: Bench, profile: string): Promise<Edition[]> {
  const { entries } = await ledger.read();
  const shelf = openEditions(session.path);
  const areas = new Set(
    entries.flatMap((entry) => (entry.edition?.profile === profile ? entry.areas.map(({ code }) => code) : [])),
  );
  const last = await Promise.all(
    reports.areas
      .filter(({ code }) => areas.has(code))
      .map(async ({ code }) => (await shelf.of(profile, code)).at(-1)?.edition),
  );
  return last.filter((edition) => edition !== undefined).filter(({ frozen }) => frozen);
}

/** Refuses to change a profile's recipe while an edition of it is frozen: `forbidden`, with the areas and decisions. */
export async function refuseFrozen(bench: Bench, { id, title }: { id: string; title: string }): Promise<void> {
  const frozen = await frozenNow(bench, id);
  if (frozen.length === 0) return;
  const named = frozen.map(({ area, note }) => {
    const name = bench.reports.areas.find(({ code }) => code === area)?.name ?? area;
    return note === '' ? name : `${name} (${note})`;
  });
  throw new AppError(
    'forbidden',
    `“${title}” is frozen for a decision in ${formatList(named)}, so nothing of it changes. Start a new edition there first.`,
  );
}

/** Refuses a step back or forward that would change, bring back or take out a frozen profile. */
export async function refuseFrozenStep(bench: Bench, from: Workspace, to: Workspace): Promise<void> {
  for (const profile of from.profiles) {
    const then = to.profiles.find(({ id }) => id === profile.id);
    if (!isDeepStrictEqual(profile, then)) await refuseFrozen(bench, profile);
  }
}
