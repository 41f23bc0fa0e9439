import { basename, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Area } from '../../shared/model/area.ts';
import type { ReportFailure, WrittenReport } from '../../shared/model/batch.ts';
import type { ProfileRecipe } from '../../shared/model/profile-recipe.ts';
import type { ReportFormat } from '../../shared/model/report-format.ts';
import { contentsPage } from '../output/contents-page.ts';

export interface ContentsOfBatch {
  readonly directory: string;
  readonly recipe: ProfileRecipe;
  readonly areas: readonly Area[];
  readonly formats: readonly ReportFormat[];
  readonly written: readonly WrittenReport[];
  readonly failed: readonly ReportFailure[];
  readonly omitted: readonly ReportFailure[];
  readonly isPartial: boolean;
}

/** Writes the contents page of a batch beside its reports. */
export async function writeContents({
  directory,
  recipe,
  areas,
  formats,
  written,
  failed,
  omitted,
  isPartial,
}: ContentsOfBatch): Promise<void> {
  const places = areas.flatMap((area) => formats.map((format) => ({ area, format })));
  const entries = places.flatMap(({ area, format }) => {
    const isHere = (each: WrittenReport | ReportFailure): boolean => each.area === area.code && each.format === format;
    const files = written.filter(isHere).map(({ path }) => basename(path));
    const failure = failed.find(isHere)?.message ?? null;
    const nothing = omitted.find(isHere)?.message ?? null;
    const isReached = files.length > 0 || failure !== null || nothing !== null;
    return isReached ? [{ area: area.code, areaName: area.name, format, files, failure, omitted: nothing }] : [];
  });
  const page = contentsPage({
    title: recipe.title,
    organisation: recipe.branding?.organisation ?? recipe.contact,
    formats,
    areas,
    entries,
    isPartial,
  });
  await writeFileAtomic(join(directory, 'contents.html'), page);
}
