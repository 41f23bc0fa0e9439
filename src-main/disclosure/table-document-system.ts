import { usualPolicy } from '../../shared/model/policy.ts';
import type { DocumentRatio, DocumentRelease, TableDocument } from '../../shared/model/table-document.ts';
import { completeCounts } from './complete-counts.ts';
import { dimensionsOf, documentKey, knownCounts, statementsOf } from './document-statement.ts';
import type { DocumentStatement } from './document-statement.ts';
import type { LinearSolver } from './linear-solver.ts';
import { ruleOfDocument } from './rule.ts';
import type { ProtectionRule } from './rule.ts';
import { isSensitive } from './sensitive.ts';
import type { PublishedRatio, TableCell, TableSystem } from './table-system.ts';

/**
 * The system of a table document: one table for each set of dimensions that its cells cross. What is printed, rounded, in
 * a range or hidden was so in an earlier release; a true count alone is open; what is to be audited besides is never
 * printed. Ratios of a release with nothing open were printed earlier; others wait for what becomes of their counts.
 * Counts of earlier cells that the document leaves out are some that agree with the rest, found by the solver. Throws `data-impossible` where
 * the document contradicts itself or gives a cell no count to go by.
 */
export function systemOfDocument(
  document: TableDocument,
  rule: ProtectionRule = ruleOfDocument(document, usualPolicy),
  solver?: LinearSolver,
): TableSystem {
  const statements = statementsOf(document, rule);
  const ratios = document.releases.flatMap((release) =>
    isOpen(release) ? [] : (release.ratios ?? []).map((ratio) => publishedRatio(document, ratio)),
  );
  const counts = completeCounts(
    systemWith(document, statements, ratios, rule, (statement) => earlierCell(statement, knownCounts(statements))),
    knownCounts(statements),
    rule,
    solver,
  );
  return systemWith(document, statements, ratios, rule, (statement) => {
    const count = counts.get(statement.id) ?? 0;
    const cell = { key: statement.key, count, ...rangeOf(statement), ...spanOf(statement) };
    if (statement.says === 'open') return { ...cell, ...openRange(cell, statement, rule) };
    if (statement.says === 'target') return { ...cell, neverPrinted: true };
    return { ...cell, earlier: statement.says === 'hidden' ? 'hidden' : 'published' };
  });
}

/** The system of a document in which every cell stands as readers see it: nothing open, and true counts left unread. */
export function publishedSystemOf(document: TableDocument, rule: ProtectionRule): TableSystem {
  const statements = statementsOf(document, rule);
  const ratios = document.releases.flatMap((release) =>
    (release.ratios ?? []).map((ratio) => publishedRatio(document, ratio)),
  );
  const printed = knownCounts(statements.filter(({ says }) => says === 'printed'));
  return systemWith(document, statements, ratios, rule, (statement) => earlierCell(statement, printed));
}

/** Whether a release has counts that are still to be printed or hidden. */
export function isOpen({ cells }: DocumentRelease): boolean {
  return cells.some(({ v, s, lo, t }) => v === undefined && s === undefined && lo === undefined && t !== undefined);
}

/** A document's ratio as a published one. */
export function publishedRatio(document: TableDocument, ratio: DocumentRatio): PublishedRatio {
  return {
    numerator: documentKey(document, ratio.num),
    denominator: ratio.den_const ?? documentKey(document, ratio.den ?? {}),
    value: ratio.value,
    multiplier: ratio.mult ?? 100,
    decimals: ratio.dp ?? 0,
  };
}

function systemWith(
  document: TableDocument,
  statements: readonly DocumentStatement[],
  ratios: readonly PublishedRatio[],
  { zerosShown, zerosSensitive }: ProtectionRule,
  cellOf: (statement: DocumentStatement) => TableCell,
): TableSystem {
  const cells = statements.map(cellOf);
  const tables = Map.groupBy(cells, ({ key }) => Object.keys(key).sort().join('\n'));
  const isTold = document.rule?.zeros_published !== undefined || zerosSensitive || !zerosShown;
  return {
    dimensions: dimensionsOf(document),
    tables: [...tables.values()].map((own) => ({ dimensions: Object.keys(own[0]?.key ?? {}), cells: own })),
    ratios,
    ...(isTold ? { earlierFloor: zerosShown && !zerosSensitive ? 1 : 0 } : {}),
  };
}

/** A cell as known from what the document says of it alone; counts that it leaves out stand as 0 and in their range. */
function earlierCell(statement: DocumentStatement, counts: ReadonlyMap<string, number>): TableCell {
  const count = counts.get(statement.id);
  const cell = { key: statement.key, count: count ?? 0 };
  if (count !== undefined) return { ...cell, earlier: 'published' };
  if (statement.says === 'target') return { ...cell, neverPrinted: true };
  if (statement.says === 'hidden') return { ...cell, ...rangeOf(statement), earlier: 'hidden' };
  return { ...cell, earlierRange: statement.range ?? { lower: 0, upper: Infinity }, earlier: 'published' };
}

function rangeOf({ range }: DocumentStatement): Pick<TableCell, 'earlierRange'> {
  return range === null ? {} : { earlierRange: range };
}

function spanOf({ mustSpan }: DocumentStatement): Pick<TableCell, 'mustSpan'> {
  return mustSpan === undefined ? {} : { mustSpan };
}

/** What a marker of its own would tell of a count that is hidden now; nothing where all have one marker. */
function openRange(
  { count }: TableCell,
  { mustSpan }: DocumentStatement,
  rule: ProtectionRule,
): Pick<TableCell, 'earlierRange'> {
  if (!rule.markersDistinct) {
    return {};
  }
  const isPrimary = isSensitive({ count, ...(mustSpan === undefined ? {} : { mustSpan }) }, rule) && !mustSpan;
  return isPrimary
    ? { earlierRange: { lower: 0, upper: rule.threshold - 1 } }
    : { earlierRange: { lower: count < rule.threshold ? count : rule.threshold, upper: Infinity } };
}
