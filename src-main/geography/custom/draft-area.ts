import { assertNever } from '../../../shared/base/assert-never.ts';
import { areaCodeSchema } from '../../../shared/model/area.ts';
import type { AreaDraft, AreaStep } from '../../../shared/model/custom-area.ts';
import { pickAreas } from './pick-areas.ts';
import type { SmallAreas } from './small-areas.ts';

/** What steps add up to, one after another: whole small areas, sorted by their codes. */
export function draftArea(steps: readonly AreaStep[], areas: SmallAreas): AreaDraft {
  let members: ReadonlyMap<string, number> = new Map();
  const says: string[] = [];
  const unknown: AreaDraft['unknown'] = [];
  for (const { does, pick } of steps) {
    const picked = pickAreas(pick, areas);
    members = combine(does, members, picked.areas);
    says.push(...picked.says);
    unknown.push(...picked.unknown);
  }
  const codes = [...members.keys()].sort();
  const residents = codes.map((code) => areas.residents(code));
  const counted = residents.filter((each) => each !== null);
  if (counted.length > 0 && counted.length < codes.length)
    says.push(`Residents are held for ${counted.length} of ${codes.length} areas, so they are not summed.`);
  return {
    geography: { kind: areas.geography.kind, vintage: areas.geography.vintage },
    members: codes.map((code, index) => ({
      code: areaCodeSchema.parse(code),
      name: areas.nameOf(code),
      within: areas.within(code),
      residents: residents[index] ?? null,
      covered: members.get(code) ?? 1,
    })),
    residents:
      codes.length > 0 && counted.length === codes.length ? counted.reduce((sum, each) => sum + each, 0) : null,
    says: [...new Set(says)],
    unknown,
  };
}

type Members = ReadonlyMap<string, number>;

/** What is added keeps the greater share covered, what is kept in common the lesser. */
function combine(does: AreaStep['does'], before: Members, picked: Members): Members {
  switch (does) {
    case 'add': {
      const added = new Map(before);
      for (const [code, covered] of picked) added.set(code, Math.max(covered, before.get(code) ?? 0));
      return added;
    }
    case 'subtract':
      return new Map([...before].filter(([code]) => !picked.has(code)));
    case 'keep-common':
      return new Map(
        [...before].flatMap(([code, covered]) =>
          picked.has(code) ? [[code, Math.min(covered, picked.get(code) ?? 0)] as const] : [],
        ),
      );
    default:
      return assertNever(does);
  }
}
