import { AppError } from '../../shared/base/app-error.ts';
import type { AskedRelease } from '../../shared/contract/releases-contract.ts';
import type { SafeTableOffer } from '../../shared/model/release-entry.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import type { ReleaseLedger } from '../workspace/release-ledger.ts';
import { saveWorkspace } from '../workspace/save-workspace.ts';
import type { EarlierReleases } from './earlier-releases.ts';
import { openEvidenceStore } from './evidence-store.ts';
import { named } from './measure-strands.ts';
import { withChange } from './offer-tables.ts';
import type { Session } from './session.ts';

/** The measures that something asked for would release. */
export function measuresOf(workspace: Workspace, asked: AskedRelease): readonly string[] {
  return asked.kind === 'measure' ? [asked.measure] : named(workspace.profiles, asked.profile, 'profile').measures;
}

/** Saves an offer's change of the measure that may not leave, or of all of them where all may; answers their titles. */
export async function applyOffer(
  session: Session,
  ledger: ReleaseLedger,
  measures: readonly string[],
  change: SafeTableOffer['change'],
): Promise<string[]> {
  const refused = await firstRefused(session, earlierOf(ledger), measures);
  const changed = refused === null ? measures : [refused];
  const saved = await saveWorkspace(
    session.path,
    (workspace) => ({
      ...workspace,
      measures: workspace.measures.map((each) => (changed.includes(each.id) ? withChange(each, change) : each)),
    }),
    'use a safe form of a table',
  );
  return saved.measures.flatMap(({ id, title }) => (changed.includes(id) ? [title] : []));
}

async function firstRefused(
  session: Session,
  earlier: EarlierReleases,
  measures: readonly string[],
): Promise<string | null> {
  const store = openEvidenceStore(session, { earlier });
  for (const measure of measures) {
    try {
      await store.of(measure);
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-disclosable') return measure;
      throw error;
    }
  }
  return null;
}

function earlierOf(ledger: ReleaseLedger): EarlierReleases {
  return {
    async tables() {
      const found = await ledger.tables();
      return found.map(({ numbers, tables }) => ({ number: numbers[0] ?? 0, tables }));
    },
  };
}
