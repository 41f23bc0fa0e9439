import { assertNever } from '../../../shared/base/assert-never.ts';
import type { ProfileTemplate } from '../../../shared/model/profile-recipe.ts';

/** A title to begin with: "Funding bid: Bangladeshi residents, Southall Broadway". */
export function suggestTitle(template: ProfileTemplate, group: string | null, area: string): string {
  const whom = group === null ? area : `${group}, ${area}`;
  switch (template) {
    case 'area-profile':
      return group === null ? `Profile of ${area}` : whom;
    case 'eia':
      return `Equality evidence: ${whom}`;
    case 'funding-bid':
      return `Funding bid: ${whom}`;
    case 'jsna':
      return `Needs assessment: ${whom}`;
    case 'community':
      return group === null ? `Community profile: ${area}` : whom;
    case 'service-audit':
      return `Who is reached, and who is not: ${whom}`;
    default:
      return assertNever(template);
  }
}
