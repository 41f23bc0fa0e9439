import { AppError } from '../../shared/base/app-error.ts';
import type { Boundaries } from '../../shared/model/boundaries.ts';
import type {
  AreaDraft,
  AreaStep,
  CustomArea,
  FoundPlace,
  NearPlace,
  Position,
} from '../../shared/model/custom-area.ts';
import { draftArea } from '../geography/custom/draft-area.ts';
import { readSmallAreas } from '../geography/custom/read-small-areas.ts';
import { findPlaces } from '../geography/find/find-places.ts';
import { saveWorkspace } from '../workspace/save-workspace.ts';
import { drawnBoundariesOf, placeKnowledge, placesOf } from './session-places.ts';
import type { Session } from './session.ts';

/** The places and custom areas of an open workspace. */
export interface AreaDesk {
  outlines(dataset: string): Promise<Boundaries>;
  draft(geography: AreaDraft['geography'], steps: readonly AreaStep[], signal: AbortSignal): Promise<AreaDraft>;
  list(): CustomArea[];
  /** Keeps a custom area in the workspace, which is then to be opened anew. */
  keep(area: Omit<CustomArea, 'members'>, signal: AbortSignal): Promise<CustomArea>;
  /** Takes a custom area out of the workspace, which is then to be opened anew. */
  remove(id: string): Promise<void>;
  find(text: string, signal: AbortSignal): Promise<FoundPlace[]>;
  nearest(dataset: string, from: Position, count: number): Promise<NearPlace[]>;
}

export function openAreaDesk(session: Session): AreaDesk {
  const draft: AreaDesk['draft'] = (geography, steps, signal) =>
    session.withConnection(async (connection) => {
      const areas = await readSmallAreas(await placeKnowledge(session, connection), geography);
      return draftArea(steps, areas);
    }, signal);
  return {
    outlines: (dataset) => drawnBoundariesOf(session, dataset),
    draft,
    list: () => [...(session.workspace.customAreas ?? [])],
    async keep(area, signal) {
      requireUnlike(area, session.workspace.customAreas ?? []);
      const { members, unknown } = await draft(area.geography, area.steps, signal);
      if (members.length === 0) {
        const why = unknown[0] === undefined ? '' : ` “${unknown[0].text}” is ${unknown[0].because}.`;
        throw new AppError('usage', `“${area.name}” holds no area yet, so nothing was kept.${why}`);
      }
      const kept: CustomArea = { ...area, members: members.map(({ code }) => code) };
      await saveWorkspace(
        session.path,
        (workspace) => ({
          ...workspace,
          customAreas: replaceIn(workspace.customAreas ?? [], kept),
        }),
        `keep the area “${kept.name}”`,
      );
      return kept;
    },
    async remove(id) {
      await saveWorkspace(
        session.path,
        (workspace) => {
          const areas = workspace.customAreas ?? [];
          if (!areas.some((area) => area.id === id)) {
            throw new AppError('unknown-name', `There is no custom area "${id}" in this workspace.`);
          }
          const user = areas.find(({ steps }) => steps.some(({ pick }) => pick.by === 'custom-area' && pick.id === id));
          if (user !== undefined) {
            throw new AppError('usage', `“${user.name}” is made of this area. Change or remove “${user.name}” first.`);
          }
          return { ...workspace, customAreas: areas.filter((area) => area.id !== id) };
        },
        'remove a custom area',
      );
    },
    find: (text, signal) =>
      session.withConnection(async (connection) => findPlaces(await placeKnowledge(session, connection), text), signal),
    nearest: async (dataset, from, count) => (await placesOf(session, dataset)).near(from, count),
  };
}

/** An area keeps its place among the others. */
function replaceIn(areas: readonly CustomArea[], kept: CustomArea): CustomArea[] {
  const isThere = areas.some(({ id }) => id === kept.id);
  return isThere ? areas.map((each) => (each.id === kept.id ? kept : each)) : [...areas, kept];
}

/** An area may not be made of itself, and two areas may not have one name. */
function requireUnlike(area: Omit<CustomArea, 'members'>, others: readonly CustomArea[]): void {
  if (area.name.trim() === '') throw new AppError('usage', 'The area has no name yet. Give it one.');
  if (others.some(({ id, name }) => id !== area.id && name.trim() === area.name.trim())) {
    throw new AppError('usage', `There already is an area called “${area.name}”. Give this one another name.`);
  }
  if (area.steps.some(({ pick }) => pick.by === 'custom-area' && pick.id === area.id)) {
    throw new AppError('usage', `“${area.name}” cannot be made of itself. Choose the areas that it is made of.`);
  }
}
