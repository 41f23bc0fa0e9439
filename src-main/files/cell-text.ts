import { assertNever } from '../../shared/base/assert-never.ts';
import type { NumberFormat } from './number-format.ts';

const dayLength = 86_400_000;
const lastDay = 2_958_465;
const leapDay1904 = 1462;

/** A number of a sheet as its format means it: a date in ISO 8601, a percentage with its sign, a code with its zeros. */
export function numberText(value: number, format: NumberFormat, is1904: boolean): string {
  switch (format.kind) {
    case 'plain':
      return plainNumber(value);
    case 'percent':
      return `${plainNumber(value, 2)}%`;
    case 'date':
      return dateText(value, is1904);
    case 'time':
      return value >= 0 && value < 1 ? timeText(Math.round(value * dayLength)) : dateText(value, is1904);
    case 'duration':
      return value < 0 ? plainNumber(value) : timeText(Math.round(value * dayLength));
    case 'code':
      return codeText(value, format.mask);
    default:
      return assertNever(format);
  }
}

/** A number with all its digits and no power of ten, its point moved `places` to the right: 0.07 by 2 is "7". */
export function plainNumber(value: number, places = 0): string {
  if (!Number.isFinite(value) || value === 0) return String(value);
  const [mantissa = '', power = '0'] = Math.abs(value).toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(power) + places + 1;
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const rest = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point);
  return `${value < 0 ? '-' : ''}${whole}${rest === '' ? '' : `.${rest}`}`;
}

/** "2024-03-31", or "2024-03-31 10:32:00" where there is a time of day; a number that is no date stays a number. */
function dateText(serial: number, is1904: boolean): string {
  const days = is1904 ? serial + leapDay1904 : serial;
  if (days < 0 || days >= lastDay + 1 || serial === 0)
    return is1904 && serial === 0 ? '1904-01-01' : plainNumber(serial);
  if (days < 1) return timeText(Math.round(days * dayLength));
  // Serial dates count a 29 February 1900 that never was.
  const epoch = days < 60 ? 25_568 : 25_569;
  const [day = '', time = ''] = new Date(Math.round(days * dayLength) - epoch * dayLength).toISOString().split('T');
  return plainDate(`${day}T${time.replace('Z', '')}`);
}

/** An ISO date and time, without its time where that is midnight, and without parts of a second where there are none. */
export function plainDate(iso: string): string {
  const [day = '', time = ''] = iso.split('T');
  const exact = time.replace(/\.0+$|Z$/g, '');
  return /^(00:00(:00)?)?$/.test(exact) ? day : `${day} ${exact}`;
}

/** A time of day, or a length of time, in milliseconds as "10:32:00". */
export function timeText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const rest = milliseconds % 1000;
  const text = parts.map((part) => String(part).padStart(2, '0')).join(':');
  return rest === 0 ? text : `${text}.${String(rest).padStart(3, '0')}`;
}

/** 123 by "00000" is "00123"; digits that the mask has no place for stand at its first place. */
function codeText(value: number, mask: string): string {
  if (!Number.isInteger(value) || value < 0) return plainNumber(value);
  const places = mask.replaceAll(/[^0]/g, '').length;
  const digits = plainNumber(value).padStart(places, '0');
  const surplus = digits.length - places;
  let used = 0;
  return mask.replaceAll('0', () => {
    const from = used === 0 ? 0 : used + surplus;
    used += 1;
    return digits.slice(from, used + surplus);
  });
}
