/**
 * The content of a workspace file with joins of the first form written in today's: `leftKey`, `rightKey` and `through` of
 * the join itself become a pair of keys, and the table to the right has one row for each of its areas. All else is left as it is.
 */
export function migrateJoins(content: unknown): unknown {
  if (!isRecord(content) || !Array.isArray(content['joins'])) return content;
  return {
    ...content,
    joins: content['joins'].map((join: unknown) =>
      isRecord(join) && typeof join['left'] === 'string' && 'leftKey' in join ? migrated(join) : join,
    ),
  };
}

function migrated(join: Readonly<Record<string, unknown>>): unknown {
  const { left, leftKey, normalisers, through, right, rightKey, unmatched: _counted, manyMatches, ...rest } = join;
  return {
    ...rest,
    left: { dataset: left },
    right: { dataset: right, summed: { by: [rightKey], columns: [{ name: 'rows', how: 'count' }] } },
    on: [{ by: 'key', left: leftKey, right: rightKey, normalisers, ...(through === undefined ? {} : lookup(through)) }],
    kind: 'left',
    expects: 'many-to-one',
    many: manyMatches,
  };
}

function lookup(through: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(through)) return { through };
  const { area, ...rest } = through;
  return { through: { ...rest, value: area } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
