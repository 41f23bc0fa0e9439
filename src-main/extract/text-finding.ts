import type { ReadPlan } from '../../shared/model/read-plan.ts';
import type { DetectedEncoding } from '../files/detect-encoding.ts';
import type { FileEnd } from './find-end.ts';
import type { SniffedDialect } from './sniff-dialect.ts';
import type { TextSample } from './text-sample.ts';
import type { TextTable } from './text-table.ts';

/** What was found of a delimited text, and how it is read: in the same way, unless an officer said otherwise. */
export interface TextFinding {
  readonly path: string;
  readonly read: ReadPlan;
  /** What an officer settled. */
  readonly given: ReadPlan;
  readonly encoding: DetectedEncoding;
  readonly dialect: SniffedDialect;
  readonly sample: TextSample;
  readonly tables: readonly TextTable[];
  /** The table that is read, as it was found. */
  readonly chosen: TextTable;
  /** The end of a file that is too large to look at as a whole; null where it is out of reach. */
  readonly end: FileEnd | null;
}
