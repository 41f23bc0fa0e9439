import { AppError } from '../../shared/base/app-error.ts';
import { formatDate } from '../../shared/base/format-date.ts';
import { startSentence } from '../../shared/base/format-words.ts';
import { codeListOf } from '../../shared/code-lists/code-lists.ts';
import type { Area, AreaKey } from '../../shared/model/area.ts';
import type { Edition, Redline } from '../../shared/model/edition.ts';
import type { ProfileGroup, ProfileRecipe, ProfileTemplate } from '../../shared/model/profile-recipe.ts';
import { groupPhrase, phraseWords } from '../../shared/presentation/group-phrase.ts';
import { readLogo } from '../output/read-logo.ts';
import { profileTemplates } from '../profile/profile-templates.ts';
import { redline } from '../profile/redline.ts';
import { freeId } from '../workspace/dataset-id.ts';
import { hashOfProfile, openEditions } from '../workspace/editions.ts';
import { saveWorkspace } from '../workspace/save-workspace.ts';
import { frozenNow, refuseFrozen } from './frozen-recipe.ts';
import { measureLists, measureParts, named } from './measure-strands.ts';
import { officerName } from './officer-name.ts';
import type { Workbench } from './router-ports.ts';
import { datasetOf } from './session.ts';
import type { Session } from './session.ts';

export interface NewProfile {
  readonly template: ProfileTemplate;
  readonly title: string;
  readonly measures?: readonly string[] | undefined;
  readonly group?: ProfileGroup | undefined;
  readonly area?: AreaKey | undefined;
}

/** The recipes of an open workspace's profiles, and the editions that were kept of them. */
export interface ProfileDesk {
  groups(): (ProfileGroup & { readonly title: string })[];
  recipe(id: string): ProfileRecipe;
  create(wanted: NewProfile): Promise<ProfileRecipe>;
  save(recipe: ProfileRecipe): Promise<ProfileRecipe>;
  remove(id: string): Promise<null>;
  /** The editions that are frozen now, of any area; while there is one, the recipe is neither saved nor removed. */
  frozen(id: string): Promise<Edition[]>;
  editions(id: string, area: string): Promise<Edition[]>;
  redline(id: string, area: string, since?: string): Promise<Redline>;
  keep(id: string, area: string, frozen: boolean, note: string): Promise<Edition>;
  unfreeze(id: string, area: string, note: string): Promise<Edition>;
}

export function openProfileDesk(bench: Workbench): ProfileDesk {
  const { session, reports, recorder } = bench;
  const { workspace } = session;
  const shelf = openEditions(session.path);
  return {
    groups: () => groupsOf(session),
    recipe: (id) => named(workspace.profiles, id, 'profile'),
    async create(wanted) {
      if (wanted.area !== undefined) reports.area(wanted.area);
      const recipe = newRecipe(session, wanted);
      await saveWorkspace(
        session.path,
        (saved) => ({ ...saved, profiles: [...saved.profiles, recipe] }),
        `add the profile “${recipe.title}”`,
      );
      return recipe;
    },
    async save(recipe) {
      const before = named(workspace.profiles, recipe.id, 'profile');
      await refuseFrozen(bench, before);
      for (const measure of recipe.measures) measureParts(workspace, measure);
      requireLogo(recipe, before);
      await saveWorkspace(
        session.path,
        (saved) => ({ ...saved, profiles: saved.profiles.map((each) => (each.id === recipe.id ? recipe : each)) }),
        `change the profile “${recipe.title}”`,
      );
      return recipe;
    },
    async remove(id) {
      const profile = named(workspace.profiles, id, 'profile');
      await refuseFrozen(bench, profile);
      await saveWorkspace(
        session.path,
        (saved) => ({ ...saved, profiles: saved.profiles.filter((each) => each.id !== id) }),
        `remove the profile “${profile.title}”`,
      );
      return null;
    },
    frozen: (id) => frozenNow(bench, named(workspace.profiles, id, 'profile').id),
    async editions(id, area) {
      return (await shelf.of(id, area)).map(({ edition }) => edition);
    },
    async redline(id, area, since) {
      const kept = await shelf.of(id, area);
      const before = since === undefined ? kept.at(-1) : kept.find(({ edition }) => edition.kept === since);
      if (before === undefined) {
        if (since !== undefined) throw unknownEdition(since);
        return { since: null, datasets: [], turned: [], figures: [], blocks: [] };
      }
      if (!before.isIntact) throw changedEdition(before.edition);
      const now = await reports.profile(reports.recipe(id), reports.area(area));
      return { since: before.edition, ...redline(before.profile, now) };
    },
    async keep(id, area, frozen, note) {
      const recipe = reports.recipe(id);
      const of = reports.area(area);
      const profile = await reports.profile(recipe, of);
      if (frozen) {
        await recorder.record({
          asked: { kind: 'profile', profile: id, areas: [of.code] },
          forms: ['Frozen edition'],
          edition: { profile: id, hash: hashOfProfile(profile) },
          isMade: true,
        });
      } else if ((await shelf.of(id, area)).at(-1)?.edition.frozen === true) {
        throw new AppError(
          'usage',
          'This profile is frozen, so no edition is kept beside it. Start a new edition first.',
        );
      }
      return shelf.keep(newEdition(recipe, of, frozen, note), profile);
    },
    async unfreeze(id, area, note) {
      const recipe = reports.recipe(id);
      const of = reports.area(area);
      return shelf.keep(newEdition(recipe, of, false, note), await reports.profile(recipe, of));
    },
  };
}

function newEdition(recipe: ProfileRecipe, area: Area, frozen: boolean, note: string): Omit<Edition, 'hash'> {
  return { profile: recipe.id, area: area.code, kept: new Date().toISOString(), by: officerName(), frozen, note };
}

/** Every category of the lists that measures are broken down by, once, as a sentence names its people. */
function groupsOf(session: Session): (ProfileGroup & { readonly title: string })[] {
  const { workspace } = session;
  const lists = new Map(
    workspace.measures.flatMap((measure) => {
      const parts = measureParts(workspace, measure.id);
      return measureLists(session, parts).map((list) => [list.id, { list, people: parts.populationSegment.people }]);
    }),
  );
  return [...lists.values()].flatMap(({ list, people }) =>
    list.categories.map((category) => ({
      strand: list.strand,
      list: list.id,
      code: category.code,
      title: startSentence(phraseWords(groupPhrase({ measure: { people }, strand: { id: list.strand } }, category))),
    })),
  );
}

function newRecipe(session: Session, { template, title, measures, group, area }: NewProfile): ProfileRecipe {
  const { workspace } = session;
  const chosen = (measures ?? []).length > 0 ? (measures ?? []) : workspace.measures.map(({ id }) => id);
  if (chosen.length === 0) {
    throw new AppError(
      'usage',
      'This workspace has no measure yet, so there is nothing to profile. Add one in Explore.',
    );
  }
  if (group !== undefined && !codeListOf(group.list).categories.some(({ code }) => code === group.code)) {
    throw new AppError('unknown-name', `${group.list} has no category "${group.code}".`);
  }
  const lists = chosen.flatMap((id) => measureLists(session, measureParts(workspace, id)));
  const strands = new Map(lists.map((list) => [list.strand, { strand: list.strand, list: list.id }]));
  const { questions } = profileTemplates.find((each) => each.template === template) ?? { questions: [] };
  const last = workspace.profiles.at(-1);
  return {
    id: freeId(profileId(title), new Set(workspace.profiles.map(({ id }) => id))),
    title,
    subtitle: `${workspace.whole.name}: ${chosen.map((id) => named(workspace.measures, id, 'measure').title).join('; ')}`,
    template,
    measures: [...chosen],
    strands: [...strands.values()],
    ...(group === undefined ? {} : { group }),
    ...(area === undefined ? {} : { area }),
    ...(questions.length === 0 ? {} : { questions: [...questions] }),
    ...(last?.branding === undefined ? {} : { branding: last.branding }),
    contact: last?.contact ?? ownerOf(session, chosen[0] ?? ''),
    edition: new Date().toISOString().slice(0, 10),
  };
}

/** A logo is looked at when it is chosen, not only once a report is to show it. */
function requireLogo({ branding }: ProfileRecipe, before: ProfileRecipe): void {
  const logo = branding?.logo ?? null;
  if (logo === null || logo === before.branding?.logo) return;
  const { fault } = readLogo(logo);
  if (fault !== null)
    throw new AppError(
      'file-format',
      `The logo was not taken: ${fault}. Choose a whole PNG file, or an SVG file that holds all it shows.`,
    );
}

function profileId(title: string): string {
  const words = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');
  return words === '' ? 'profile' : words;
}

function unknownEdition(kept: string): AppError {
  const on = formatDate(kept.slice(0, 10));
  return new AppError('unknown-name', `No edition of ${on} is kept of this profile and area. Choose another edition.`);
}

function changedEdition({ kept }: Edition): AppError {
  return new AppError(
    'data-impossible',
    `The edition kept on ${kept.slice(0, 10)} was changed after it was kept, so nothing can be compared with it. Keep a new edition.`,
  );
}

/** Whose records a measure counts, to ask until an officer names a contact. */
function ownerOf({ workspace }: Session, measure: string): string {
  return datasetOf(workspace, measureParts(workspace, measure).join.left.dataset).owner;
}
