import type { Geography } from '../../../shared/geography/geography-words.ts';
import type { GeographyKind } from '../../../shared/model/area.ts';
import type { CustomArea } from '../../../shared/model/custom-area.ts';
import type { Gazetteer } from '../../../shared/model/gazetteer.ts';
import type { Connection } from '../../database/connection.ts';
import type { AreaOutlines } from '../area-outlines.ts';
import { explainArea } from '../explain-area.ts';
import type { GazetteerSource } from '../gazetteer-source.ts';
import { isSameGeography } from '../known-areas.ts';
import type { KnownAreas } from '../known-areas.ts';
import type { Outline } from '../shapes/outline.ts';
import { overlapShare, readyDrawn } from '../shapes/overlap-share.ts';
import { nestingFor, readNestings, readSuccessors } from './larger-areas.ts';
import type { Nesting } from './larger-areas.ts';
import { readCentres } from './read-centres.ts';
import { readResidents } from './read-residents.ts';
import type { LargerArea, SmallAreas } from './small-areas.ts';

/** What a workspace knows of places, for those who ask about areas. */
export interface PlaceKnowledge {
  readonly connection: Connection;
  readonly sources: readonly GazetteerSource[];
  readonly gazetteer: Gazetteer;
  readonly known: KnownAreas;
  readonly customAreas: readonly CustomArea[];
  /** The level that the workspace's own areas are of. */
  readonly level: GeographyKind;
  /** The dataset of the outlines of the workspace's own areas; they come before others. */
  readonly areasInUse: string;
  outlinesOf(dataset: string): Promise<AreaOutlines>;
}

const methodWords = { exact: 'that nest in it exactly', 'best-fit': 'by best fit' } as const;

/** All that is known of the areas of one geography. Where outlines are held, those areas alone can be chosen. */
export async function readSmallAreas(knowledge: PlaceKnowledge, geography: Geography): Promise<SmallAreas> {
  const { connection, sources, gazetteer, known, customAreas, level } = knowledge;
  const set = gazetteer.boundaries.find((each) => isSameGeography(each.geography, geography));
  const held = set === undefined ? null : await knowledge.outlinesOf(set.dataset);
  const outlines = new Map((held?.codes ?? []).map((code, index) => [code, held?.outlines[index] ?? { rings: [] }]));
  const source = (dataset: string): { relation: string; title: string } => {
    const found = sources.find((each) => each.dataset.id === dataset);
    return { relation: found?.relation ?? '', title: found?.dataset.title ?? dataset };
  };
  const nestings = await readNestings(connection, gazetteer.lookups, geography, source);
  const codes = held === null ? known.codesOf(geography) : [...held.codes];
  const chosen = new Set(codes);
  const residents = await readResidents(connection, sources, geography);
  const best = nestingFor(nestings, level);
  const nameOf = (code: string): string => {
    const areas = known.byCode(code);
    return (areas.find((each) => isSameGeography(each.geography, geography)) ?? areas[0])?.name ?? code;
  };
  const within = (code: string): string | null => {
    const larger = best?.largerOf.get(code);
    return larger === undefined ? null : nameOf(larger);
  };
  const successors = await readSuccessors(connection, gazetteer.lookups, geography, source);
  const fate = {
    within: (code: string): string | null => {
      const elsewhere = nestings.toSorted(
        (a, b) => Number(b.to.kind === 'district') - Number(a.to.kind === 'district'),
      );
      const larger = elsewhere.map(({ largerOf }) => largerOf.get(code)).find((each) => each !== undefined);
      return larger === undefined ? null : nameOf(larger);
    },
    became: (code: string): readonly string[] => (successors.get(code) ?? []).filter((each) => chosen.has(each)),
  };
  const outer = await readLargerOutlines(knowledge, geography);
  return {
    geography,
    codes,
    nameOf,
    within,
    residents: (code) => residents.get(code) ?? null,
    outlines,
    centres: await readCentres(connection, sources, geography),
    named: (name) => [...new Set(known.byName(name).map(({ code }) => code))].filter((code) => chosen.has(code)),
    larger: (code) => throughLookup(code, nestings, codes, nameOf) ?? bySurface(code, outer, outlines, nameOf),
    explain: (text) => explainArea(text, geography, known, fate),
    customArea: (id) => customAreas.find((each) => each.id === id) ?? null,
  };
}

function throughLookup(
  code: string,
  nestings: readonly Nesting[],
  codes: readonly string[],
  nameOf: (code: string) => string,
): LargerArea | null {
  for (const { largerOf, method, title } of nestings) {
    const members = codes.filter((each) => largerOf.get(each) === code);
    if (members.length === 0 || method === 'change') continue;
    return { name: nameOf(code), members, method: `${methodWords[method]}, in ${title}` };
  }
  return null;
}

/** Where no lookup knows a larger area, the small areas that lie by more than half of their surface within its outline. */
function bySurface(
  code: string,
  outer: ReadonlyMap<string, Outline>,
  outlines: ReadonlyMap<string, Outline>,
  nameOf: (code: string) => string,
): LargerArea | null {
  const outline = outer.get(code);
  if (outline === undefined) return null;
  const drawn = readyDrawn([outline]);
  const members = [...outlines].filter(([, small]) => overlapShare(small, drawn) > 0.5).map(([each]) => each);
  return { name: nameOf(code), members, method: 'by more than half of their surface' };
}

async function readLargerOutlines(
  knowledge: PlaceKnowledge,
  geography: Geography,
): Promise<ReadonlyMap<string, Outline>> {
  const found = new Map<string, Outline>();
  for (const set of knowledge.gazetteer.boundaries.filter((each) => !isSameGeography(each.geography, geography))) {
    const { codes, outlines } = await knowledge.outlinesOf(set.dataset);
    for (const [index, code] of codes.entries()) found.set(code, outlines[index] ?? { rings: [] });
  }
  return found;
}
