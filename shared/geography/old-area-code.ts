import type { GeographyKind } from '../model/area.ts';

const district = /^\d{2}[A-HJ-NP-Z]{2}$/;
const ward = /^\d{2}[A-HJ-NP-Z]{2}[A-HJ-NP-Z]{2}$/;
const outputArea = /^\d{2}[A-HJ-NP-Z]{4}\d{4}$/;
const northernIrishArea = /^95[A-Z]{2}\d{2}[WS]\d$/;

/** The level of a code of the years before 2011, such as 00AS, 00ASGE and 00ASGE0001; null for other text. */
export function oldAreaLevel(code: string): GeographyKind | null {
  if (district.test(code)) return 'district';
  if (ward.test(code) || northernIrishArea.test(code)) return 'ward';
  return outputArea.test(code) ? 'output-area' : null;
}
