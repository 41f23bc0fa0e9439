import type { ProfileTemplate } from '../../../shared/model/profile-recipe.ts';

/** What each kind of document is called in a line of facts. */
export const templateTitles: Readonly<Record<ProfileTemplate, string>> = {
  'area-profile': 'Area profile',
  eia: 'Equality impact assessment evidence',
  'funding-bid': 'Funding bid',
  jsna: 'Needs assessment chapter',
  community: 'Community profile',
  'service-audit': 'Service equity audit',
};
