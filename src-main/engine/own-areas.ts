import { AppError } from '../../shared/base/app-error.ts';
import type { Area, AreaKey, OwnAreaKey } from '../../shared/model/area.ts';
import type { CustomArea } from '../../shared/model/custom-area.ts';
import type { OwnArea } from '../statistics/own-area-counts.ts';
import type { Session } from './session.ts';

/** The officers' own areas that profiles can be about: those made of whole areas of the workspace. */
export function ownAreas(session: Session): OwnArea[] {
  return (session.workspace.customAreas ?? []).flatMap((custom) => {
    const members = membersOf(session, custom);
    return members === null ? [] : [{ area: areaOf(custom), members }];
  });
}

/** Throws, with what to do, where a code is of an own area that is not made of whole areas of the workspace. */
export function refuseOwnArea({ workspace }: Session, code: string): void {
  const custom = workspace.customAreas?.find(({ id }) => keyOf(id) === code);
  if (custom === undefined) return;
  const { kind } = workspace.areas.geography;
  throw new AppError(
    'data-impossible',
    `“${custom.name}” is not made of whole ${kind}s, and records here are placed in ${kind}s, so its people cannot be counted. Make it of whole ${kind}s, or place the records in smaller areas first.`,
  );
}

/** The areas of the workspace that an own area is made of; null where it is not made of whole ones. */
function membersOf({ workspace, areas }: Session, { geography, members, steps }: CustomArea): AreaKey[] | null {
  const codes = new Map<string, AreaKey>(areas.map(({ code }) => [code, code]));
  const own = workspace.areas.geography;
  const isOfSame = geography.kind === own.kind && geography.vintage === own.vintage;
  const named = isOfSame
    ? members
    : steps.flatMap(({ does, pick }) => (does === 'add' && pick.by === 'areas' ? pick.codes : ['']));
  const found = [...new Set(named)].map((code) => codes.get(code));
  return found.length > 0 && found.every((code) => code !== undefined) ? found : null;
}

function areaOf({ id, name }: CustomArea): Area {
  return { code: keyOf(id), name };
}

function keyOf(id: string): OwnAreaKey {
  return `own-${id}`;
}
