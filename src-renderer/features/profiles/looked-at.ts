import { areaKeySchema } from '../../../shared/model/area.ts';
import { keepDrafts } from '../../state/keep-drafts.ts';

const kept = keepDrafts('profile-areas', areaKeySchema);
const areas = new Map(kept.restored);

/** Keeps which area a profile was last looked at for, by workspace and profile. */
export function rememberArea(workspace: string, profile: string, area: string): void {
  areas.set(keyOf(workspace, profile), areaKeySchema.parse(area));
  kept.keep(areas);
}

/** The area that a profile was last looked at for on this computer; null where it never was. */
export function areaLookedAt(workspace: string, profile: string): string | null {
  return areas.get(keyOf(workspace, profile)) ?? null;
}

function keyOf(workspace: string, profile: string): string {
  return JSON.stringify([workspace, profile]);
}
