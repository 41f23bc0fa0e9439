import type { ProfileTemplate } from '../../../shared/model/profile-recipe.ts';

const plainTitles: Readonly<Record<ProfileTemplate, string>> = {
  'area-profile': 'Who lives here, and who is served',
  eia: 'Equality evidence',
  'funding-bid': 'Funding bid',
  jsna: 'Needs assessment',
  community: 'Community profile',
  'service-audit': 'Who is reached, and who is not',
};

/** A title to begin with: "Funding bid: Bangladeshi residents"; the area stands beside it wherever it is printed. */
export function suggestTitle(template: ProfileTemplate, group: string | null): string {
  if (group === null) return plainTitles[template];
  return template === 'community' || template === 'area-profile' ? group : `${plainTitles[template]}: ${group}`;
}
