import type { Policy } from '../../shared/model/policy.ts';
import type { TableDocument } from '../../shared/model/table-document.ts';

/** What protection and its audit hold counts to: the part of a policy, or of a table document, that they read. */
export interface ProtectionRule {
  /** Counts from 1 to threshold − 1 are sensitive. */
  readonly threshold: number;
  /** Whether 0 is as sensitive as a small count; hidden counts may then be 0. */
  readonly zerosSensitive: boolean;
  /** Whether every zero is printed, where that protects, so that a hidden count is known to be at least 1. */
  readonly zerosShown: boolean;
  /** Whether everything must hold as well against each person whom a hidden 1 counts. */
  readonly knowsOwnCell: boolean;
  /** Whether readers must not learn that all people of a line are in one category. */
  readonly groupDisclosure: boolean;
  /** The least width of a sensitive count's interval; null: that of the range from its floor to threshold − 1. */
  readonly minWidth: number | null;
  /** The least width of another hidden count's interval. */
  readonly minWidthSecondary: number;
  /** Whether a sensitive count's interval must contain all sensitive counts, wherever its ends are. */
  readonly requireRange: boolean;
  /** Whether readers can tell counts hidden for their own sake from others. */
  readonly markersDistinct: boolean;
  /** Sums of amounts are sensitive where the `most` greatest contributions are over `share` (0 to 1) of them. */
  readonly dominance: Policy['dominance'];
  /** Sums of amounts are sensitive where the greatest could be worked out within this percentage. */
  readonly closerThanPercent: number | null;
}

/** A policy as the rule it sets; a rule stays as it is. */
export function ruleOf(given: Policy | ProtectionRule): ProtectionRule {
  if ('zerosSensitive' in given) {
    return given;
  }
  return {
    threshold: given.threshold,
    zerosSensitive: !given.zerosShown,
    zerosShown: given.zerosShown,
    knowsOwnCell: given.knowsOwnCell,
    groupDisclosure: given.groupDisclosure,
    minWidth: null,
    minWidthSecondary: 1,
    requireRange: true,
    markersDistinct: false,
    dominance: given.dominance,
    closerThanPercent: given.closerThanPercent,
  };
}

/** A policy's rule with what a document says of its own put before it. */
export function ruleOfDocument({ rule }: TableDocument, policy: Policy): ProtectionRule {
  const usual = ruleOf(policy);
  const zerosSensitive = rule?.zeros_sensitive ?? usual.zerosSensitive;
  return {
    ...usual,
    threshold: rule?.threshold ?? usual.threshold,
    zerosSensitive,
    zerosShown: rule?.zeros_published ?? (usual.zerosShown && !zerosSensitive),
    minWidth: rule?.min_width ?? usual.minWidth,
    minWidthSecondary: rule?.min_width_secondary ?? usual.minWidthSecondary,
    requireRange: rule?.require_range ?? usual.requireRange,
    markersDistinct: rule?.markers_distinct ?? usual.markersDistinct,
  };
}
