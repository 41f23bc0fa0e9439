import type { ReadPlan } from '../../../shared/model/read-plan.ts';

/** How a file is read, and what had been said of it before anything was inferred. */
export interface Reading {
  readonly given: ReadPlan;
  readonly read: ReadPlan;
}
