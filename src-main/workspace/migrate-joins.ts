/**
 * The content of a workspace file with joins of the first form written in today's: `leftKey`, `rightKey` and `through` of
 * the join itself become a pair of keys, and the counts of the table to the right are summed up by its areas. All else is left as it is.
 */
export function migrateJoins(content: unknown): unknown {
  if (!isRecord(content) || !Array.isArray(content['joins'])) return content;
  return {
    ...content,
    joins: content['joins'].map((join: unknown) =>
      isRecord(join) && typeof join['left'] === 'string' && 'leftKey' in join
        ? migrated(join, countsOf(content['datasets'], join['right']))
        : join,
    ),
  };
}

function migrated(join: Readonly<Record<string, unknown>>, counts: readonly string[]): unknown {
  const { left, leftKey, normalisers, through, right, rightKey, unmatched: _counted, manyMatches, ...rest } = join;
  const columns =
    counts.length === 0
      ? [{ name: 'rows', how: 'count' }]
      : counts.map((column) => ({ name: column, how: 'sum', column }));
  return {
    ...rest,
    left: { dataset: left },
    right: { dataset: right, summed: { by: [rightKey], columns } },
    on: [{ by: 'key', left: leftKey, right: rightKey, normalisers, ...(through === undefined ? {} : lookup(through)) }],
    kind: 'left',
    expects: 'many-to-one',
    many: manyMatches,
  };
}

/** The columns of a dataset that hold counts; none of one that is not in the file. */
function countsOf(datasets: unknown, id: unknown): string[] {
  const dataset: unknown = Array.isArray(datasets)
    ? datasets.find((each: unknown) => isRecord(each) && each['id'] === id)
    : undefined;
  if (!isRecord(dataset) || !isRecord(dataset['roles'])) return [];
  return Object.entries(dataset['roles']).flatMap(([column, role]) =>
    isRecord(role) && role['kind'] === 'count' ? [column] : [],
  );
}

function lookup(through: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(through)) return { through };
  const { area, ...rest } = through;
  return { through: { ...rest, value: area } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
