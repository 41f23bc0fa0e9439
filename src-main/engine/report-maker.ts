import { lightTheme } from '../../shared/presentation/chart-theme.ts';
import { AppError } from '../../shared/base/app-error.ts';
import type { Area } from '../../shared/model/area.ts';
import type { MeasureEvidence } from '../../shared/model/released-evidence.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { ProfileRecipe } from '../../shared/model/profile-recipe.ts';
import type { StrandPair } from '../../shared/model/crossing.ts';
import type { Released } from '../../shared/model/released.ts';
import type { ReleaseEntry } from '../../shared/model/release-entry.ts';
import { releaseName } from '../../shared/presentation/release-name.ts';
import { combineReleased, deriveReleased } from '../disclosure/release.ts';
import { prepareReport } from '../output/prepare-report.ts';
import type { PreparedReport } from '../output/prepare-report.ts';
import { buildProfile } from '../profile/build-profile.ts';
import { printableProfile } from '../profile/printable-profile.ts';
import { compareBenchmarks } from '../statistics/compare-benchmarks.ts';
import { hashOfProfile, openEditions } from '../workspace/editions.ts';
import type { ReleaseLedger } from '../workspace/release-ledger.ts';
import { frozenEdition } from './frozen-editions.ts';
import type { FrozenEdition } from './frozen-editions.ts';
import { pinnedFunnels } from './explore-picture.ts';
import type { GuardedEvidence } from './guarded-evidence.ts';
import { pairOf, possibleCrossings } from './measure-crossings.ts';
import { measureParts, named } from './measure-strands.ts';
import { withOwnArea } from './own-area-evidence.ts';
import { ownAreas, refuseOwnArea } from './own-areas.ts';
import type { Session } from './session.ts';

/** Makes a session's profiles, and prepares them as reports once whatever the formats asked for. */
export interface ReportMaker {
  readonly areas: readonly Area[];
  recipe(profile: string | undefined): ProfileRecipe;
  area(code: string): Area;
  /** A measure's released evidence, with the area in it where it is one of the officers' own. */
  evidence(measure: string, area: Area): Promise<Released<MeasureEvidence>>;
  /** The profile as its data say now, whatever was frozen of it. */
  profile(recipe: ProfileRecipe, area: Area): Promise<Released<Profile>>;
  /** The edition that reports are printed from, where one is frozen. */
  frozen(recipe: ProfileRecipe, area: Area): Promise<FrozenEdition | null>;
  /** What reports say: the frozen edition, or the profile as its data say now. */
  shown(recipe: ProfileRecipe, area: Area): Promise<Released<Profile>>;
  /** Keeps what left with an entry as an edition, unless it is as the last one. */
  keepReleased(recipe: ProfileRecipe, area: Area, profile: Released<Profile>, entry: ReleaseEntry): Promise<void>;
  prepare(recipe: ProfileRecipe, area: Area): Promise<PreparedReport>;
  /** Has the last report prepared again, as its evidence changed. */
  forget(): void;
}

/** Opens the maker of one session; it remembers the last prepared report, for the next format of the same. */
export function openReportMaker(
  session: Session,
  evidence: Pick<GuardedEvidence, 'of'>,
  ledger: ReleaseLedger,
): ReportMaker {
  const { workspace } = session;
  const shelf = openEditions(session.path);
  const whole: Area = { code: workspace.whole.code, name: workspace.whole.name };
  const own = ownAreas(session);
  const areas = [whole, ...session.areas, ...own.map(({ area }) => area)];
  let latest: {
    readonly recipe: ProfileRecipe;
    readonly area: string;
    readonly made: Promise<Released<Profile>>;
  } | null = null;
  let last: { readonly key: string; readonly report: Promise<PreparedReport> } | null = null;

  function membersOf({ code }: Area): { members?: Area[] } {
    const found = own.find(({ area }) => area.code === code);
    return found === undefined ? {} : { members: session.areas.filter((each) => found.members.includes(each.code)) };
  }

  async function evidenceOf(measure: string, { code }: Area): Promise<Released<MeasureEvidence>> {
    const released = await evidence.of(measure);
    const found = own.find(({ area }) => area.code === code);
    return found === undefined ? released : withOwnArea(released, found, workspace.policy.unreliableUnder);
  }

  function profile(recipe: ProfileRecipe, area: Area): Promise<Released<Profile>> {
    if (latest?.recipe !== recipe || latest.area !== area.code) {
      const made = makeProfile(recipe, area);
      latest = { recipe, area: area.code, made };
      made.catch(() => {
        if (latest?.made === made) latest = null;
      });
    }
    return latest.made;
  }

  async function makeProfile(recipe: ProfileRecipe, area: Area): Promise<Released<Profile>> {
    const measures = await Promise.all(recipe.measures.map((measure) => evidenceOf(measure, area)));
    const used = new Set(recipe.measures.map((measure) => measureParts(workspace, measure).join.id));
    return deriveReleased(combineReleased(measures), (released) =>
      buildProfile({
        recipe,
        workspace,
        area,
        ...membersOf(area),
        evidence: released,
        benchmarks: compareBenchmarks(recipe.benchmarks ?? [], released),
        boundaries: session.boundaries,
        funnels: pinnedFunnels(recipe, released),
        crossable: crossableOf(session, recipe),
        datasets: session.datasets,
        joins: session.joins.filter(({ plan }) => used.has(plan.id)),
        theme: lightTheme,
      }),
    );
  }

  const frozen = (recipe: ProfileRecipe, area: Area) => frozenEdition(shelf, ledger, recipe, area);
  const shown = async (recipe: ProfileRecipe, area: Area): Promise<Released<Profile>> =>
    (await frozen(recipe, area))?.profile ?? (await profile(recipe, area));

  return {
    areas,
    recipe(id) {
      const first = workspace.profiles[0];
      if (id !== undefined) return named(workspace.profiles, id, 'profile');
      if (first === undefined) throw new AppError('unknown-name', 'This workspace has no profiles. Add one first.');
      return first;
    },
    area(code) {
      const found = areas.find((each) => each.code === code);
      if (found === undefined) {
        refuseOwnArea(session, code);
        throw new AppError(
          'unknown-name',
          `There is no area "${code}" in this workspace. Use ${whole.code} (${whole.name}) or the code of one of its areas, such as ${areas[1]?.code ?? ''}.`,
        );
      }
      return found;
    },
    evidence: evidenceOf,
    profile,
    frozen,
    shown,
    async keepReleased(recipe, area, released, { at, by, number }) {
      const before = (await shelf.of(recipe.id, area.code)).at(-1);
      if (before?.edition.hash === hashOfProfile(released)) return;
      const kept = before !== undefined && before.edition.kept >= at ? new Date().toISOString() : at;
      const note = `Released as ${releaseName(number)}`;
      await shelf.keep({ profile: recipe.id, area: area.code, kept, by, frozen: false, note }, released);
    },
    async prepare(recipe, area) {
      const edition = await frozen(recipe, area);
      const key = `${recipe.id} ${area.code} ${edition?.edition.kept ?? ''}`;
      if (last?.key !== key) {
        const made =
          edition === null ? profile(recipe, area) : Promise.resolve(deriveReleased(edition.profile, printableProfile));
        const report = made.then(prepareReport);
        last = { key, report };
        report.catch(() => (last = null));
      }
      return last.report;
    },
    forget() {
      last = null;
      latest = null;
    },
  };
}

/** The pairs of strands that a profile's measures could be counted by together, by measure. */
function crossableOf(session: Session, { measures }: ProfileRecipe): ReadonlyMap<string, readonly StrandPair[]> {
  return new Map(
    measures.map((id) => [
      id,
      possibleCrossings(session, measureParts(session.workspace, id)).map(({ lists }) => pairOf(lists)),
    ]),
  );
}
