import { AppError } from '../../shared/base/app-error.ts';
import { formatList } from '../../shared/base/format-list.ts';
import type { AskedRelease } from '../../shared/contract/releases-contract.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type {
  LedgerCheck,
  ReleaseEntry,
  ReleaseExplanation,
  SafeTableOffer,
} from '../../shared/model/release-entry.ts';
import { policyConflict } from '../../shared/policies/policy-conflict.ts';
import { policyPresets } from '../../shared/policies/policies.ts';
import { releaseName } from '../../shared/presentation/release-name.ts';
import { saveWorkspace } from '../workspace/save-workspace.ts';
import { explainRelease, releaseOf } from './explain-release.ts';
import { officerName } from './officer-name.ts';
import { signedName, withdrawnNumbers } from './overrides.ts';
import type { ReleaseRecorder } from './release-recorder.ts';
import { applyOffer, measuresOf } from './apply-offer.ts';
import type { Session } from './session.ts';

/** What the check of a release answers. */
export interface ReleaseAnswer {
  readonly mayLeave: boolean;
  readonly against: number[];
  readonly reason: string | null;
  readonly printed: number;
  readonly hidden: number;
  readonly isCostly: boolean;
}

/** The releases of an open workspace. */
export interface ReleaseDesk {
  list(): Promise<{ entries: ReleaseEntry[]; check: LedgerCheck }>;
  explain(number: number): Promise<ReleaseExplanation>;
  check(asked: AskedRelease): Promise<ReleaseAnswer>;
  /** What could be published instead, each tried from the records on; ends with an `AppError` 'cancelled'. */
  offers(asked: AskedRelease, signal?: AbortSignal): Promise<SafeTableOffer[]>;
  /** Makes the change of an offer in the workspace, which is then to be opened anew; answers the changed measures' titles. */
  applyOffer(asked: AskedRelease, change: SafeTableOffer['change']): Promise<string[]>;
  record(asked: AskedRelease, form: string, what: string): Promise<ReleaseEntry>;
  override(asked: AskedRelease, by: string, reason: string): Promise<ReleaseEntry>;
  withdraw(number: number, reason: string): Promise<ReleaseEntry>;
  acknowledge(reason: string): Promise<LedgerCheck>;
  policies(): { inForce: Policy; presets: Policy[] };
  /** Puts a policy in force; the workspace is then to be opened anew. */
  setPolicy(policy: Policy): Promise<Policy>;
}

/** Other ways to publish are worth looking for where more than this share of the counts is hidden. */
const costlyFrom = 0.25;

export function openReleaseDesk(session: Session, recorder: ReleaseRecorder): ReleaseDesk {
  const { workspace } = session;
  const { ledger } = recorder;
  return {
    async list() {
      const { entries, check } = await ledger.read();
      return { entries: entries.toReversed(), check };
    },
    explain: (number) => explainRelease(ledger, number),
    async check(asked) {
      try {
        const { against, printed, hidden } = await recorder.weigh(asked);
        const { check, mayContinue } = await ledger.read();
        const isCostly = hidden > costlyFrom * (printed + hidden);
        const reason = mayContinue ? null : (check.problems[0] ?? null);
        return { mayLeave: mayContinue, against, reason, printed, hidden, isCostly };
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'not-disclosable') throw error;
        const against = await recorder.ofSamePeople(asked);
        return { mayLeave: false, against, reason: error.message, printed: 0, hidden: 0, isCostly: false };
      }
    },
    offers: (asked, signal) => recorder.offers(asked, signal),
    async applyOffer(asked, change) {
      return applyOffer(session, ledger, measuresOf(workspace, asked), change);
    },
    async record(asked, form, what) {
      return (await recorder.record({ asked, forms: [form], what, isMade: true })).entry;
    },
    async override(asked, by, reason) {
      requireRight(workspace.policy, by);
      await requireObstacle(recorder, asked);
      const { releases, printed, hidden } = await recorder.weighAlone(asked);
      const leaving = releases.map(({ kept: { tables, proofs } }) => ({ tables, proofs }));
      const entry = recorder.entry(asked, {
        outcome: 'overridden',
        by: signedName(by, officerName()),
        printed,
        hidden,
        reason,
      });
      return (await ledger.append(entry, leaving)).entry;
    },
    async withdraw(number, reason) {
      const { entries } = await ledger.read();
      const entry = releaseOf(entries, number);
      if (entry.outcome === 'refused' || entry.outcome === 'withdrawn') {
        throw new AppError('usage', `Nothing left with ${releaseName(number)}, so there is nothing to take back.`);
      }
      if (withdrawnNumbers(entries).has(number)) {
        throw new AppError('usage', `${releaseName(number)} has been withdrawn already.`);
      }
      const { what, forms, areas, policy, printed, hidden } = entry;
      const by = officerName();
      const taken = { what, forms, areas, policy, printed, hidden, reason, withdraws: number };
      return (await ledger.append({ by, outcome: 'withdrawn', ...taken }, [])).entry;
    },
    acknowledge: (reason) => ledger.acknowledge(officerName(), reason),
    policies: () => ({ inForce: workspace.policy, presets: [...policyPresets] }),
    async setPolicy(policy) {
      const conflict = policyConflict(policy);
      if (conflict !== null) throw new AppError('usage', conflict);
      return (await saveWorkspace(session.path, (saved) => ({ ...saved, policy }), `put “${policy.title}” in force`))
        .policy;
    },
  };
}

function requireRight({ mayOverride, title }: Policy, by: string): void {
  if (mayOverride.includes(by)) return;
  const who = mayOverride.length === 0 ? 'nobody may' : `only ${formatList(mayOverride)} may`;
  throw new AppError(
    'forbidden',
    `Under “${title}” ${who} release against the check of earlier releases, not “${by}”.`,
  );
}

/** Nobody may allow what nothing stands in the way of: a report would tell of an exception that was none. */
async function requireObstacle(recorder: ReleaseRecorder, asked: AskedRelease): Promise<void> {
  const weighed = await recorder.weigh(asked).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-disclosable') return null;
    throw error;
  });
  if (weighed?.releases.every(({ kept, permission }) => kept.because.length === 0 && permission === null) !== true)
    return;
  throw new AppError('usage', 'The check of earlier releases lets this leave as it is, so there is nothing to allow.');
}
