import { z } from 'zod';
import { type Area, type AreaKey, areaKeySchema, isOwnArea } from '../../../shared/model/area.ts';
import type { ReportFailure, WrittenReport } from '../../../shared/model/batch.ts';
import { type ReportFormat, reportFormatSchema } from '../../../shared/model/report-format.ts';

/** Which reports are to be written where, as it is kept from one start to the next. */
export const batchPlanSchema = z.object({
  /** 'all' takes in an area that is added later. */
  areas: z.union([z.literal('all'), z.array(areaKeySchema)]),
  formats: z.array(reportFormatSchema),
  folder: z.string(),
  /** Begun and not ended, so that writing goes on where it stopped. */
  isUnfinished: z.boolean(),
});
export type BatchPlan = Readonly<z.infer<typeof batchPlanSchema>>;

/** The plan of a profile that none was made for: every area, beside the workspace. */
export function firstPlan(profile: string, format: ReportFormat): BatchPlan {
  return { areas: 'all', formats: [format], folder: `reports/${profile}`, isUnfinished: false };
}

/** The areas of a plan that are still there, in the order of the workspace. */
export function plannedAreas(plan: BatchPlan, areas: readonly Area[]): readonly AreaKey[] {
  const codes = areas.map(({ code }) => code);
  return plan.areas === 'all' ? codes : codes.filter((code) => plan.areas.includes(code));
}

/** The areas as they are chosen from: the whole with its parts, and the officers' own, which overlap them. */
export function areaKinds(
  areas: readonly Area[],
): readonly { readonly title: string; readonly areas: readonly Area[] }[] {
  const own = areas.filter(({ code }) => isOwnArea(code));
  const real = areas.filter(({ code }) => !isOwnArea(code));
  return [
    { title: 'Areas', areas: real },
    { title: 'Your own areas', areas: own },
  ].filter((kind) => kind.areas.length > 0);
}

/** How many reports, as a format of an area, some files are: charts are a file each. */
export function countReports(written: readonly WrittenReport[]): number {
  return new Set(written.map(({ area, format }) => `${area} ${format}`)).size;
}

/** The reports that failed, those for the same reason together: "South Acton, PDF and 2 more". */
export function groupFailures(
  failed: readonly ReportFailure[],
): readonly { readonly message: string; readonly reports: readonly string[] }[] {
  return [...Map.groupBy(failed, ({ message }) => message)].map(([message, reports]) => ({
    message,
    reports: reports.map(({ areaName, format }) => `${areaName}, ${format.toUpperCase()}`),
  }));
}
