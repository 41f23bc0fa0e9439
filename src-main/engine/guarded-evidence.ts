import { AppError } from '../../shared/base/app-error.ts';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import type { ReleaseEntry, SafeTableOffer } from '../../shared/model/release-entry.ts';
import type { Released } from '../../shared/model/released.ts';
import { deriveReleased } from '../disclosure/release.ts';
import { canonicalJson, hashOf } from '../workspace/canonical-json.ts';
import type { ReleaseLedger, RememberedTables } from '../workspace/release-ledger.ts';
import type { EarlierReleases } from './earlier-releases.ts';
import { openEvidenceStore } from './evidence-store.ts';
import type { EvidenceStore } from './evidence-store.ts';
import { openOfferDesk } from './offer-desk.ts';
import { isPermission, officerOf, permissionOf } from './overrides.ts';
import type { KeptRelease } from './protect-measure.ts';
import type { Session } from './session.ts';

/** A measure's evidence, what the ledger is to remember of it, and the entry that allows it where its check refuses it. */
export interface GuardedRelease {
  readonly evidence: Released<MeasureEvidence>;
  readonly kept: KeptRelease;
  readonly permission: ReleaseEntry | null;
}

/** A session's evidence, checked against what its ledger remembers, unless an officer allowed it against that check. */
export interface GuardedEvidence {
  of(measure: string): Promise<Released<MeasureEvidence>>;
  release(measure: string): Promise<GuardedRelease>;
  /** The same as if nothing had left before: what an officer may allow. */
  alone(measure: string): Promise<GuardedRelease>;
  /** What could be published in place of a measure as it is, with what left until now; looked for once. */
  offers(measure: string, signal?: AbortSignal): Promise<readonly SafeTableOffer[]>;
  /** Has all evidence made again where something left that it was not checked against; true where that was so. */
  refresh(): Promise<boolean>;
}

/** Opens the guarded evidence of one session. */
export function openGuardedEvidence(session: Session, ledger: ReleaseLedger): GuardedEvidence {
  /** The released tables that evidence of now was checked against, or is itself. */
  const known = new Set<string>();
  async function earlierTables(): Promise<readonly RememberedTables[]> {
    const found = await ledger.tables();
    for (const { hash } of found) known.add(hash);
    return found;
  }
  const earlier: EarlierReleases = {
    async tables() {
      return (await earlierTables()).map(({ numbers, tables }) => ({ number: numbers[0] ?? 0, tables }));
    },
  };
  const guarded = openEvidenceStore(session, { earlier });
  const lone = openEvidenceStore(session);
  const desk = openOfferDesk({ session, earlier, store: guarded });
  let allowed = new Map<string, Promise<GuardedRelease | null>>();

  async function releaseOf(store: EvidenceStore, measure: string): Promise<GuardedRelease> {
    const [evidence, kept] = [await store.of(measure), await store.kept(measure)];
    known.add(hashOf(canonicalJson(kept.tables)));
    return { evidence, kept, permission: null };
  }

  /** What an officer allowed of a measure; made only where there ever was such an entry. */
  function allowedOf(measure: string): Promise<GuardedRelease | null> {
    const before = allowed.get(measure);
    if (before !== undefined) return before;
    const making = makeAllowed(measure);
    allowed.set(measure, making);
    making.catch(() => allowed.delete(measure));
    return making;
  }

  async function makeAllowed(measure: string): Promise<GuardedRelease | null> {
    const { entries } = await ledger.read();
    const permitted = new Set(entries.filter(isPermission).flatMap(({ tables }) => tables));
    if (permitted.size === 0) return null;
    const left = await earlierTables();
    if (!left.some(({ hash, tables }) => permitted.has(hash) && tables.people.measure === measure)) return null;
    const made = await releaseOf(lone, measure);
    const permission = permissionOf(entries, made.kept.tables, session.workspace.policy);
    return permission && { ...made, evidence: withOverride(made.evidence, permission), permission };
  }

  const release: GuardedEvidence['release'] = async (measure) =>
    (await allowedOf(measure)) ?? (await releaseOf(guarded, measure));

  return {
    of: async (measure) => (await release(measure)).evidence,
    release,
    alone: (measure) => releaseOf(lone, measure),
    async offers(measure, signal) {
      const left = (await ledger.tables()).map(({ hash }) => hash);
      return desk.of(measure, left.join(), signal);
    },
    async refresh() {
      const { entries } = await ledger.read();
      const isKnown = (entry: ReleaseEntry): boolean => entry.tables.every((hash) => known.has(hash));
      if (known.size === 0 || entries.every((entry) => isKnown(entry) || entry.tables.length === 0)) return false;
      guarded.invalidate();
      allowed = new Map();
      known.clear();
      return true;
    },
  };
}

/** Told of a window whose figures were made before something else left. */
export function outdatedFigures(): AppError {
  return new AppError(
    'not-disclosable',
    'Something else left this workspace since these figures were shown, so more of them has to be hidden. Look at them again, then copy or save them.',
  );
}

function withOverride(
  evidence: Released<MeasureEvidence>,
  { by, at, reason }: ReleaseEntry,
): Released<MeasureEvidence> {
  return deriveReleased(evidence, (released) => ({
    ...released,
    disclosure: { ...released.disclosure, override: { by: officerOf(by), on: at.slice(0, 10), reason: reason ?? '' } },
  }));
}
