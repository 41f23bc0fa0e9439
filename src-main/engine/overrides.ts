import type { Policy } from '../../shared/model/policy.ts';
import type { ReleasedTables, ReleaseEntry } from '../../shared/model/release-entry.ts';
import { canonicalJson, hashOf } from '../workspace/canonical-json.ts';

/**
 * The last entry by which an officer allowed exactly this content to leave: the same tables, so the same measure, version,
 * areas and hidden cells, under the same policy. One that was withdrawn allows nothing. Null where there is none.
 */
export function permissionOf(
  entries: readonly ReleaseEntry[],
  tables: ReleasedTables,
  policy: Policy,
): ReleaseEntry | null {
  const hash = hashOf(canonicalJson(tables));
  const withdrawn = withdrawnNumbers(entries);
  const rules = rulesOf(policy);
  return (
    entries.findLast(
      (entry) =>
        isPermission(entry) &&
        !withdrawn.has(entry.number) &&
        entry.tables.includes(hash) &&
        rulesOf(entry.policy) === rules,
    ) ?? null
  );
}

/** An entry by which an officer allows a release; nothing left with it. */
export function isPermission({ outcome, forms }: Pick<ReleaseEntry, 'outcome' | 'forms'>): boolean {
  return outcome === 'overridden' && forms.length === 0;
}

const signedInAs = ', signed in as ';

/** An officer as the ledger names them: with who is signed in, where that is another name. */
export function signedName(officer: string, signedIn: string): string {
  return officer === signedIn ? officer : `${officer}${signedInAs}${signedIn}`;
}

/** The officer of a name in the ledger, as a report names them. */
export function officerOf(name: string): string {
  return name.split(signedInAs)[0] ?? name;
}

/** The numbers of entries that were taken back. */
export function withdrawnNumbers(entries: readonly ReleaseEntry[]): ReadonlySet<number> {
  return new Set(entries.flatMap(({ withdraws }) => (withdraws === null ? [] : [withdraws])));
}

/** A policy without who may override it. */
function rulesOf({ mayOverride: _, ...rules }: Policy): string {
  return canonicalJson(rules);
}
