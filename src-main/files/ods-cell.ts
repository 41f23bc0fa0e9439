import { plainDate, plainNumber } from './cell-text.ts';
import type { XmlAttributes } from './parse-xml.ts';

/** A cell of an OpenDocument table as text, from its attributes and what is shown in it (OpenDocument 1.3 part 3, 19.385). */
export function odsCellText(attributes: XmlAttributes, shown: string): string {
  switch (attributes['office:value-type'] ?? '') {
    case 'float':
    case 'currency':
      return shownCode(shown) ?? odsNumber(attributes['office:value'], 0) ?? shown;
    case 'percentage': {
      const number = odsNumber(attributes['office:value'], 2);
      return number === undefined ? shown : `${number}%`;
    }
    case 'date':
      return plainDate(attributes['office:date-value'] ?? shown);
    case 'time':
      return odsTime(attributes['office:time-value'] ?? '') ?? shown;
    case 'boolean':
      return (attributes['office:boolean-value'] ?? shown).toUpperCase();
    default:
      return shown === '' ? (attributes['office:string-value'] ?? '') : shown;
  }
}

/** A number shown with zeros before it is a code, such as "0724". */
function shownCode(shown: string): string | undefined {
  return /^[A-Z]{0,3}0[\d ]*\d$/.test(shown) ? shown : undefined;
}

function odsNumber(value: string | undefined, places: number): string | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  if (places === 0 && /^-?\d+$/.test(value)) return value;
  const number = Number(value);
  return Number.isNaN(number) ? undefined : plainNumber(number, places);
}

/** "PT05H43M21S" → "05:43:21". */
function odsTime(value: string): string | undefined {
  const [, hours, minutes = '0', seconds = '0'] = /^PT(\d+)H(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(value) ?? [];
  if (hours === undefined) return undefined;
  return [hours, minutes, seconds.replace(/\.0*$/, '')].map((part) => part.padStart(2, '0')).join(':');
}
