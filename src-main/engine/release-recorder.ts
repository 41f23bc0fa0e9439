import { AppError } from '../../shared/base/app-error.ts';
import { formatList } from '../../shared/base/format-list.ts';
import type { AskedRelease } from '../../shared/contract/releases-contract.ts';
import { isOwnArea } from '../../shared/model/area.ts';
import type { Area } from '../../shared/model/area.ts';
import type { ReleaseEntry, SafeTableOffer } from '../../shared/model/release-entry.ts';
import { releaseName } from '../../shared/presentation/release-name.ts';
import { canonicalJson, hashOf } from '../workspace/canonical-json.ts';
import { hashOfProfile } from '../workspace/editions.ts';
import type { AppendOptions, Appended, NewEntry, ReleaseLedger } from '../workspace/release-ledger.ts';
import { countedPeople } from './counted-people.ts';
import type { FrozenEdition } from './frozen-editions.ts';
import { outdatedFigures } from './guarded-evidence.ts';
import type { GuardedEvidence, GuardedRelease } from './guarded-evidence.ts';
import { named } from './measure-strands.ts';
import { offersOfMore } from './offer-tables.ts';
import { officerName } from './officer-name.ts';
import type { ReportMaker } from './report-maker.ts';
import type { Session } from './session.ts';

/** What is about to leave. */
export interface Leaving {
  readonly asked: AskedRelease;
  /** "PDF", "copied table". */
  readonly forms: readonly string[];
  /** What it is called in the ledger; made of what was asked for, where it is left out. */
  readonly what?: string;
  /** The edition that is frozen with it. */
  readonly edition?: NonNullable<ReleaseEntry['edition']>;
  /** True where it was made before this is called, so that it cannot be made again with more hidden. */
  readonly isMade?: boolean;
  /** Aborted where it is not wanted any more: before it is recorded, that ends it. */
  readonly signal?: AbortSignal | undefined;
}

/** What would leave, counted. */
export interface Weighed {
  readonly releases: readonly GuardedRelease[];
  readonly printed: number;
  readonly hidden: number;
  /** Numbers of the releases that it was checked against. */
  readonly against: number[];
}

/** Writes in the ledger what leaves, before it leaves. */
export interface ReleaseRecorder {
  readonly ledger: ReleaseLedger;
  /** What would leave, checked against all that left until now; refuses what may not. */
  weigh(asked: AskedRelease): Promise<Weighed>;
  /** The same as if nothing had left before. */
  weighAlone(asked: AskedRelease): Promise<Weighed>;
  /** Records that something leaves; a refusal is recorded as well, and thrown. */
  record(leaving: Leaving): Promise<Appended>;
  /** Records that a frozen edition leaves once more, with the tables of the entry that it was frozen with. */
  recordAgain(asked: AskedRelease, forms: readonly string[], frozen: FrozenEdition): Promise<Appended>;
  /** What could be published in place of what was asked for, of each of its measures; of what may leave, only what prints more. */
  offers(asked: AskedRelease, signal?: AbortSignal): Promise<SafeTableOffer[]>;
  /** Numbers of the releases of the same datasets, which something refused was checked against. */
  ofSamePeople(asked: AskedRelease): Promise<number[]>;
  /** Refuses where the figures are no longer those that an entry recorded. */
  requireAsRecorded(asked: AskedRelease, recorded: ReleaseEntry): Promise<void>;
  /** An entry with what all have in common. */
  entry(asked: AskedRelease, rest: Partial<NewEntry> & Pick<NewEntry, 'outcome'>): NewEntry;
}

export interface RecorderParts {
  readonly session: Session;
  readonly evidence: GuardedEvidence;
  readonly reports: ReportMaker;
  readonly ledger: ReleaseLedger;
}

/** How often a release is checked again, as others keep leaving meanwhile. */
const mostAttempts = 5;

export function openReleaseRecorder({ session, evidence, reports, ledger }: RecorderParts): ReleaseRecorder {
  const { workspace } = session;
  const measuresOf = (asked: AskedRelease): readonly string[] =>
    asked.kind === 'measure' ? [asked.measure] : reports.recipe(asked.profile).measures;
  const areasOf = (asked: AskedRelease): Area[] =>
    asked.kind === 'measure'
      ? reports.areas.filter(({ code }) => !isOwnArea(code))
      : asked.areas.map((code) => reports.area(code));

  function titleOf(asked: AskedRelease): string {
    if (asked.kind === 'measure') return named(workspace.measures, asked.measure, 'measure').title;
    const [first, ...others] = areasOf(asked);
    const { title } = reports.recipe(asked.profile);
    return others.length === 0 ? `${title}, ${first?.name ?? ''}` : `${title}, ${others.length + 1} areas`;
  }

  const entry: ReleaseRecorder['entry'] = (asked, rest) => ({
    by: officerName(),
    what: titleOf(asked),
    forms: [],
    areas: areasOf(asked),
    policy: workspace.policy,
    printed: 0,
    hidden: 0,
    reason: null,
    withdraws: null,
    ...rest,
  });

  async function weighBy(
    asked: AskedRelease,
    releaseOf: (measure: string) => Promise<GuardedRelease>,
  ): Promise<Weighed> {
    const releases: GuardedRelease[] = [];
    for (const measure of measuresOf(asked)) releases.push(await releaseOf(measure));
    const hidden = releases.reduce((sum, each) => sum + each.evidence.disclosure.hidden, 0);
    const cells = releases.reduce((sum, each) => sum + each.evidence.disclosure.cells, 0);
    const against = new Set(releases.flatMap(({ kept }) => kept.against));
    return { releases, printed: cells - hidden, hidden, against: [...against].toSorted((one, other) => one - other) };
  }

  async function refresh(): Promise<boolean> {
    const isOutdated = await evidence.refresh();
    if (isOutdated) reports.forget();
    return isOutdated;
  }

  async function weigh(asked: AskedRelease): Promise<Weighed> {
    await refresh();
    return weighBy(asked, (measure) => evidence.release(measure));
  }

  async function mayLeave(asked: AskedRelease): Promise<boolean> {
    try {
      await weigh(asked);
      return true;
    } catch (error) {
      if (error instanceof AppError && error.code === 'not-disclosable') return false;
      throw error;
    }
  }

  /** Numbers of the releases whose tables are among those that leave. */
  async function sameTables({ releases }: Weighed): Promise<number[]> {
    const hashes = new Set(releases.map(({ kept }) => hashOf(canonicalJson(kept.tables))));
    const { entries } = await ledger.read();
    return entries.flatMap(({ number, tables }) => (tables.some((hash) => hashes.has(hash)) ? [number] : []));
  }

  async function write({ asked, forms, what, edition, isMade, signal }: Leaving): Promise<Appended> {
    const shown = isMade === true ? await weighBy(asked, (measure) => evidence.release(measure)) : null;
    for (let attempt = 1; ; attempt += 1) {
      const weighed = await weigh(asked);
      if (shown !== null && tablesOf(shown) !== tablesOf(weighed)) throw outdatedFigures();
      const { printed, hidden, against } = weighed;
      const made = entry(asked, {
        ...(what === undefined ? {} : { what }),
        ...(edition === undefined ? {} : { edition }),
        ...(asked.kind === 'measure' ? {} : { contents: await contentsOf(reports, asked) }),
        ...outcomeOf(weighed),
        forms: [...forms],
        printed,
        hidden,
        against: [...new Set([...against, ...(await sameTables(weighed))])].toSorted((one, other) => one - other),
      });
      const leaving = weighed.releases.map(({ kept: { tables, proofs } }) => ({ tables, proofs }));
      const freshness = { isLost: false };
      const requireCurrent = async (): Promise<void> => {
        freshness.isLost = await refresh();
        if (freshness.isLost) throw outdatedFigures();
        if (signal?.aborted === true)
          throw new AppError('cancelled', 'Stopped before anything was recorded or written.');
      };
      try {
        return await ledger.append(made, leaving, { isSame: isSameAs(made), requireCurrent });
      } catch (error) {
        if (!freshness.isLost || attempt === mostAttempts) throw error;
      }
    }
  }

  return {
    ledger,
    entry,
    weigh,
    async offers(asked, signal) {
      const isSafe = await mayLeave(asked);
      const offers: SafeTableOffer[] = [];
      for (const measure of measuresOf(asked)) {
        const ways = await evidence.offers(measure, signal);
        offers.push(...(isSafe ? offersOfMore(ways) : ways));
      }
      return offers;
    },
    async ofSamePeople(asked) {
      const people = await Promise.all(measuresOf(asked).map((measure) => countedPeople(session, measure)));
      const datasets = new Set(people.map(({ dataset }) => dataset));
      const same = (await ledger.tables()).filter(({ tables }) => datasets.has(tables.people.dataset));
      return [...new Set(same.flatMap(({ numbers }) => numbers))].toSorted((one, other) => one - other);
    },
    async requireAsRecorded(asked, recorded) {
      const { releases } = await weighBy(asked, (measure) => evidence.release(measure));
      const hashes = releases.map(({ kept }) => hashOf(canonicalJson(kept.tables)));
      if (hashes.join() !== recorded.tables.join()) throw outdatedFigures();
    },
    async recordAgain(asked, forms, { entry: frozen, profile }) {
      const { printed, hidden, policy, number } = frozen;
      const made = entry(asked, {
        outcome: 'released',
        forms: [...forms],
        printed,
        hidden,
        policy,
        contents: hashOf(hashOfProfile(profile)),
        reason: `As frozen with ${releaseName(number)}.`,
        against: [number],
      });
      const remembered = (await ledger.tables()).filter(({ hash }) => frozen.tables.includes(hash));
      const leaving = remembered.map(({ tables }) => ({ tables, proofs: [] }));
      return ledger.append(made, leaving, { isSame: isSameAs(made) });
    },
    weighAlone: (asked) => weighBy(asked, (measure) => evidence.alone(measure)),
    async record(leaving) {
      try {
        return await write(leaving);
      } catch (error) {
        if (error instanceof AppError && error.code === 'not-disclosable') {
          const { asked, forms, what } = leaving;
          const named = what === undefined ? {} : { what };
          const made = entry(asked, { ...named, outcome: 'refused', forms: [...forms], reason: error.message });
          // Where not even the refusal can be written, it is told all the same: nothing has left.
          await ledger.append(made, [], { isSame: isSameAs(made) }).catch(() => undefined);
        }
        throw error;
      }
    },
  };
}

function outcomeOf({ releases }: Weighed): Pick<NewEntry, 'outcome' | 'reason'> {
  const permissions = releases.flatMap(({ permission }) => permission ?? []);
  if (permissions.length > 0) {
    const names = formatList([...new Set(permissions.map(({ number }) => releaseName(number)))]);
    const reasons = [...new Set(permissions.map(({ reason }) => reason ?? ''))];
    return { outcome: 'overridden', reason: `As ${names} allows: ${reasons.join(' ')}` };
  }
  const because = [...new Set(releases.flatMap(({ kept }) => kept.because))].toSorted((one, other) => one - other);
  return because.length === 0
    ? { outcome: 'released', reason: null }
    : { outcome: 'repaired', reason: `More is hidden because of ${formatList(because.map(releaseName))}.` };
}

function tablesOf({ releases }: Weighed): string {
  return canonicalJson(releases.map(({ kept }) => kept.tables));
}

/** SHA-256 of all that a profile's reports on some areas say; one that cannot be made counts by the reason why. */
async function contentsOf(
  reports: ReportMaker,
  { profile, areas }: Extract<AskedRelease, { kind: 'profile' }>,
): Promise<string> {
  const recipe = reports.recipe(profile);
  const hashes: string[] = [];
  for (const code of areas) {
    const said = reports.profile(recipe, reports.area(code)).then(hashOfProfile);
    hashes.push(
      await said.catch((error: unknown) => {
        if (error instanceof AppError) return error.message;
        throw error;
      }),
    );
  }
  return hashOf(hashes.join('\n'));
}

/**
 * Whether an entry of the same day already says that this very content left in these forms, under this policy and by this
 * officer; the same again tells an auditor nothing, and an entry that was taken back does not stand for a new release.
 */
function isSameAs(made: NewEntry): NonNullable<AppendOptions['isSame']> {
  const sameness = (entry: NewEntry): string => {
    const { by, outcome, what, forms, areas, policy, printed, hidden, edition = null, contents = null } = entry;
    return canonicalJson([by, outcome, what, forms, areas, policy, printed, hidden, edition, contents]);
  };
  const wanted = sameness(made);
  return (before, now, tables, withdrawn) =>
    !withdrawn.has(before.number) &&
    before.at.slice(0, 10) === now.toISOString().slice(0, 10) &&
    before.tables.join() === tables.join() &&
    sameness(before) === wanted;
}
