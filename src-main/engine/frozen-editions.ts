import { AppError } from '../../shared/base/app-error.ts';
import { formatDate } from '../../shared/base/format-date.ts';
import type { Area } from '../../shared/model/area.ts';
import type { Edition } from '../../shared/model/edition.ts';
import type { ProfileRecipe } from '../../shared/model/profile-recipe.ts';
import type { Profile } from '../../shared/model/profile.ts';
import type { ReleaseEntry } from '../../shared/model/release-entry.ts';
import type { Released } from '../../shared/model/released.ts';
import { releaseName } from '../../shared/presentation/release-name.ts';
import { deriveReleased } from '../disclosure/release.ts';
import { restoreReleased } from '../disclosure/restore-released.ts';
import { decisionBlockId } from '../profile/assessment-summary.ts';
import { hashOfProfile } from '../workspace/editions.ts';
import type { EditionShelf } from '../workspace/editions.ts';
import type { ReleaseLedger } from '../workspace/release-ledger.ts';

/** A frozen edition that reports are printed from, and the entry that it was recorded with. */
export interface FrozenEdition {
  readonly edition: Edition;
  readonly entry: ReleaseEntry;
  readonly profile: Released<Profile>;
}

/**
 * The edition of a profile and area that is frozen now: the one kept last, where it is frozen. Null where there is none.
 * Throws `forbidden` where it was changed, taken away, or its release taken back.
 */
export async function frozenEdition(
  shelf: EditionShelf,
  ledger: ReleaseLedger,
  recipe: ProfileRecipe,
  area: Area,
): Promise<FrozenEdition | null> {
  const editions = await shelf.of(recipe.id, area.code);
  const { entries } = await ledger.read();
  const withdrawn = new Set(entries.flatMap(({ withdraws }) => withdraws ?? []));
  const frozen = entries.filter(
    ({ edition, areas }) => edition?.profile === recipe.id && areas.some(({ code }) => code === area.code),
  );
  const last = editions.at(-1);
  const lost = frozen.findLast(
    ({ at, edition }) =>
      editions.every((each) => !each.edition.frozen || each.edition.hash !== edition?.hash) &&
      (last === undefined || last.edition.kept < at),
  );
  if (lost !== undefined) throw lostEdition(lost);
  if (last?.edition.frozen !== true) return null;
  const { edition } = last;
  const valid = frozen.filter(({ number }) => !withdrawn.has(number));
  const profile = restoreReleased(
    { name: `The edition frozen on ${formatDate(edition.kept.slice(0, 10))}`, value: last.profile, hash: edition.hash },
    new Set(valid.flatMap((entry) => entry.edition?.hash ?? [])),
    hashOfProfile,
  );
  const entry = valid.findLast((each) => each.edition?.hash === edition.hash);
  if (entry === undefined) throw new Error('A restored edition is vouched for by an entry');
  const stated = deriveReleased(profile, (released) => stateFrozen(released, edition, recipe.decision ?? null));
  return { edition, entry, profile: stated };
}

/** A frozen profile says on every report that it is, for which decision, and under which hash. */
function stateFrozen(profile: Profile, { kept, hash, note }: Edition, decision: string | null): Profile {
  const on = kept.slice(0, 10);
  const purpose = decision === null ? '' : ` for the decision on ${formatDate(decision)}`;
  const which = note === '' ? '' : ` (${note})`;
  const text = `Frozen on ${formatDate(on)}${purpose}${which}: nothing in it has changed since. SHA-256 ${hash}.`;
  return {
    ...profile,
    frozen: { at: on, hash },
    edition: `${profile.edition}, frozen on ${formatDate(on)}`,
    methods: [{ term: 'Frozen edition', text }, ...profile.methods],
    sections: profile.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'definitions' && block.id === decisionBlockId
          ? { ...block, items: block.items.map((item) => (item.term === 'Frozen' ? { ...item, text } : item)) }
          : block,
      ),
    })),
  };
}

function lostEdition({ number, at }: ReleaseEntry): AppError {
  return new AppError(
    'forbidden',
    `The edition that was frozen on ${formatDate(at.slice(0, 10))} (${releaseName(number)}) is no longer in the "editions" folder. Restore that folder from a copy, or start a new edition.`,
  );
}
