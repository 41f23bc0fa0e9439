import type { ReleaseMark } from '../model/release-entry.ts';

/** A release by its number, as officers cite it: R-012. */
export function releaseName(number: number): string {
  return `R-${String(number).padStart(3, '0')}`;
}

/** "recorded as R-012", or "the same as was released before as R-001". */
export function releaseWords({ release, leftBefore }: ReleaseMark): string {
  return leftBefore
    ? `the same as was released before as ${releaseName(release)}`
    : `recorded as ${releaseName(release)}`;
}
