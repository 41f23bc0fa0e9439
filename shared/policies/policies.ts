import { policySchema, usualPolicy } from '../model/policy.ts';
import type { Policy } from '../model/policy.ts';
import dfe from './dfe.json' with { type: 'json' };
import nhsEngland from './nhs-england.json' with { type: 'json' };
import ohid from './ohid.json' with { type: 'json' };
import ons105 from './ons-10-5.json' with { type: 'json' };
import ons from './ons.json' with { type: 'json' };
import specialCategory from './special-category.json' with { type: 'json' };
import strict from './strict.json' with { type: 'json' };

/** The policies to choose from: the usual one first, the strictest last. */
export const policyPresets: readonly Policy[] = [
  usualPolicy,
  ...[specialCategory, nhsEngland, ohid, dfe, ons105, ons, strict].map((preset) => policySchema.parse(preset)),
];

/** The preset of an id; undefined where there is none. */
export function policyOf(id: string): Policy | undefined {
  return policyPresets.find((policy) => policy.id === id);
}
