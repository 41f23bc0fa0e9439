import { z } from 'zod';
import type { Connection } from '../../../src-main/database/connection.ts';
import { nearestCells } from './cells.ts';
import type { Point } from './outline.ts';

const lsoaRow = z.object({
  lsoa_code: z.string(),
  lsoa_name: z.string(),
  ward_code: z.string(),
  long: z.number(),
  lat: z.number(),
});

const wardRow = z.object({ ward_code: z.string(), ward_name: z.string() });

export type Ward = z.infer<typeof wardRow>;

/** A small area with its illustrative boundary, an open ring. */
export interface SmallArea extends z.infer<typeof lsoaRow> {
  readonly ring: readonly Point[];
}

export interface Areas {
  readonly wards: readonly Ward[];
  readonly lsoas: readonly SmallArea[];
}

export const borough = { code: 'E09000009', name: 'Ealing' } as const;

/** The borough's wards and small areas, in the order of their codes, with boundaries drawn from their centres. */
export async function readAreas(connection: Connection): Promise<Areas> {
  const wards = await connection.query(wardRow, 'SELECT ward_code, ward_name FROM ward ORDER BY position');
  const lsoas = await connection.query(
    lsoaRow,
    'SELECT lsoa_code, lsoa_name, ward_code, long, lat FROM lsoa ORDER BY position',
  );
  const rings = nearestCells(lsoas.map(({ long, lat }): Point => [long, lat]));
  return { wards, lsoas: lsoas.map((lsoa, index) => ({ ...lsoa, ring: rings[index] ?? [] })) };
}
