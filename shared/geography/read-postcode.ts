/** What a text says of where: one postcode, or the sector or district that many share. */
export interface ReadPostcode {
  /** `pseudo`: a code of the NHS for no fixed abode, not known or abroad; `forces`: a British Forces number. */
  readonly kind: 'unit' | 'sector' | 'district' | 'pseudo' | 'forces';
  /** The one spelling: "UB1 1EQ", "UB1 1", "UB1", "BFPO 805". */
  readonly text: string;
}

// The third letter's set includes P: N1P is live, though the list that is often copied leaves it out.
const outward = '(?:[A-PR-UWYZ](?:[0-9]{1,2}|[0-9][A-HJKPSTUW]|[A-HK-Y][0-9]{1,2}|[A-HK-Y][0-9][ABEHMNPRVWXY]))';
const unit = new RegExp(`^(GIR|${outward})([0-9][ABD-HJLNP-UW-Z]{2})$`);
const district = new RegExp(`^${outward}$`);
const sector = new RegExp(`^(${outward})[ -]([0-9])$`);
const pseudo = /^(ZZ99)([0-9][A-Z]{2})$/;
const forces = /^BFPO(\d{1,4})$/;

/** Reads a postcode of the United Kingdom in any spelling ("w39bq", "W3-9BQ", " W3  9BQ "); null for what is none. */
export function readPostcode(value: string): ReadPostcode | null {
  const upper = value.trim().toUpperCase();
  const bare = upper.replace(/[^A-Z0-9]/g, '');
  const special = pseudo.exec(bare);
  if (special !== null) return { kind: 'pseudo', text: `ZZ99 ${special[2] ?? ''}` };
  const whole = unit.exec(bare);
  if (whole !== null && (whole[1] !== 'GIR' || whole[2] === '0AA'))
    return { kind: 'unit', text: `${whole[1] ?? ''} ${whole[2] ?? ''}` };
  const number = forces.exec(bare);
  if (number !== null) return { kind: 'forces', text: `BFPO ${number[1] ?? ''}` };
  const part = sector.exec(upper);
  if (part !== null) return { kind: 'sector', text: `${part[1] ?? ''} ${part[2] ?? ''}` };
  return district.test(upper) ? { kind: 'district', text: upper } : null;
}

/** Whether a text is a whole postcode in any spelling, or stands in place of one as NHS and Forces codes do. */
export function isPostcode(value: string): boolean {
  const kind = readPostcode(value)?.kind;
  return kind === 'unit' || kind === 'pseudo' || kind === 'forces';
}
