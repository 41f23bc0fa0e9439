import { resolve } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { AppError } from '../../shared/base/app-error.ts';
import { ledgerFolder, witnessPath } from '../workspace/ledger-files.ts';
import { isOwnSample, ownSample } from '../workspace/own-sample.ts';
import { recentChanges } from '../workspace/recent-changes.ts';
import { readRecent, rememberWorkspace } from '../workspace/recent-workspaces.ts';
import { openReleaseLedger } from '../workspace/release-ledger.ts';
import type { ReleaseLedger } from '../workspace/release-ledger.ts';
import { createRouter } from './create-router.ts';
import type { Workbench } from './router-ports.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { openGuardedEvidence } from './guarded-evidence.ts';
import type { GuardedEvidence } from './guarded-evidence.ts';
import { importFile } from './load-import.ts';
import { openReleaseRecorder } from './release-recorder.ts';
import { openReportMaker } from './report-maker.ts';
import { openSession, withProfilesOf } from './session.ts';
import type { Session } from './session.ts';
import { writeReports } from './write-reports.ts';

/** Starts the engine, with no workspace open. A workspace that fails to open leaves the one before it open. */
export function createEngine(options: EngineOptions): Promise<Engine> {
  const closing = new AbortController();
  const { version = '' } = options;
  let workbench: Workbench | null = null;

  const opened = (): Workbench => {
    if (workbench === null) throw new AppError('usage', 'No workspace is open. Open one first.');
    return workbench;
  };

  async function open(path: string, signal: AbortSignal | undefined): Promise<Workbench> {
    const signals = signal === undefined ? [closing.signal] : [closing.signal, signal];
    const wantsSample =
      resolve(path) === resolve(options.samplePath) || isOwnSample(resolve(path), options.stateDirectory);
    const session = await openSession(
      wantsSample ? await ownSample(resolve(options.samplePath), options.stateDirectory) : resolve(path),
      { stateDirectory: options.stateDirectory, takesChanges: wantsSample },
      AbortSignal.any(signals),
    );
    const before = workbench;
    const folder = ledgerFolder(session.path);
    const isSample = isOwnSample(session.path, options.stateDirectory);
    const ledger = openReleaseLedger(folder, witnessPath(folder, options.stateDirectory, isSample));
    workbench = benchOf(session, openGuardedEvidence(session, ledger), ledger);
    before?.session.close();
    if (!isSample) {
      await rememberWorkspace(options.stateDirectory, {
        path: session.path,
        title: session.workspace.title,
        opened: new Date().toISOString(),
      });
    }
    return workbench;
  }

  async function reopen(signal: AbortSignal | undefined): Promise<Workbench> {
    const before = opened();
    const session = await withProfilesOf(before.session);
    if (session === null || workbench !== before) return open(before.session.path, signal);
    workbench = benchOf(session, before.evidence, before.ledger);
    return workbench;
  }

  const router = createRouter({
    opened,
    isOpen: () => workbench !== null,
    open,
    reopen,
    samplePath: resolve(options.samplePath),
    stateDirectory: options.stateDirectory,
    version,
    closing: closing.signal,
    recent: async () => {
      const kept = await readRecent(options.stateDirectory);
      const looked = await Promise.all(
        kept.map(async (each) => ({ ...each, sample: false, ...(await recentChanges(each.path, each.opened)) })),
      );
      const open = workbench?.session.path ?? '';
      const path = isOwnSample(open, options.stateDirectory) ? open : resolve(options.samplePath);
      return [...looked, { path, title: 'The sample borough', sample: true }];
    },
  });

  return Promise.resolve({
    router,
    client: createRouterClient(router),
    writeReports: (request, onProgress, signal) =>
      writeReports({ ...opened(), version }, request, onProgress, AbortSignal.any([closing.signal, signal])),
    importFile: ({ path, plan, directory }, signal) =>
      importFile(path, plan, directory, AbortSignal.any([closing.signal, signal])),
    close() {
      closing.abort();
      workbench?.session.close();
      workbench = null;
      return Promise.resolve();
    },
  });
}

function benchOf(session: Session, evidence: GuardedEvidence, ledger: ReleaseLedger): Workbench {
  const reports = openReportMaker(session, evidence, ledger);
  return { session, evidence, ledger, reports, recorder: openReleaseRecorder({ session, evidence, reports, ledger }) };
}
