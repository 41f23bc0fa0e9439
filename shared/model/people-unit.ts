import type { ColumnRole } from './column-role.ts';

const people = /resident|people|person|population|inhabitant|pupil|household/iu;
const everybody = /\ball (usual residents|residents|people|persons|households|pupils)\b/iu;

/** Whether a unit says that a table counts the people of places: "residents", "usual residents". */
export function isOfPeople(unit: string): boolean {
  return people.test(unit);
}

/**
 * What a table's columns say that it counts: "usual residents" of a column "Total: All usual residents", "residents" of a
 * count called "Residents" or whose values are residents; null where none says that it is people.
 */
export function peopleUnitOf(roles: Readonly<Record<string, ColumnRole>>): string | null {
  const columns = Object.entries(roles);
  for (const [column] of columns) {
    const [, who] = everybody.exec(column) ?? [];
    if (who !== undefined) return who.toLowerCase();
  }
  for (const [column, role] of columns) {
    if (role.kind !== 'count') continue;
    const said = [role.unit, column].find(isOfPeople);
    if (said !== undefined) return said.trim().toLowerCase();
  }
  return null;
}
