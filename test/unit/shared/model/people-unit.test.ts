import { describe, expect, it } from 'vitest';
import { peopleUnitOf } from '../../../../shared/model/people-unit.ts';

describe('peopleUnitOf', () => {
  it('reads whom a table counts from the names of its columns and the unit of its counts', () => {
    const total = { kind: 'total' as const, of: ['Count'] };
    const count = { kind: 'count', unit: 'not known' } as const;
    expect(peopleUnitOf({ 'Religion: Total: All usual residents': total, Count: count })).toBe('usual residents');
    expect(peopleUnitOf({ Residents: count })).toBe('residents');
    expect(peopleUnitOf({ Observation: { ...count, unit: 'Persons' } })).toBe('persons');
    expect(peopleUnitOf({ 'Residents’ wards': { kind: 'category' }, Offences: count })).toBeNull();
  });
});
