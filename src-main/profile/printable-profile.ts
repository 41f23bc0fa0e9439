import { printableText } from '../../shared/base/printable-text.ts';
import { profileSchema, type Profile } from '../../shared/model/profile.ts';

/** A profile whose every text can be held by every format: what was pasted from slides or letters may hold what no document can. */
export function printableProfile(profile: Profile): Profile {
  return isPrintable(profile) ? profile : profileSchema.parse(printable(profile));
}

function isPrintable(value: unknown): boolean {
  if (typeof value === 'string') return printableText(value) === value;
  return typeof value !== 'object' || value === null || Object.values(value).every(isPrintable);
}

function printable(value: unknown): unknown {
  if (typeof value === 'string') return printableText(value);
  if (Array.isArray(value)) return value.map(printable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, printable(part)]));
}
