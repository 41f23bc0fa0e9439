import type { ReactElement } from 'react';
import type { ProfileTemplate } from '../../../shared/model/profile-recipe.ts';

interface Outline {
  /** Dark lines: headings and findings. */
  readonly strong: string;
  /** Light lines: text and rules. */
  readonly faint: string;
  /** Filled shapes: bars, maps. */
  readonly fill: string;
}

/** What stands where on each kind's first page, on a sheet of 64 by 84. */
const outlines: Readonly<Record<ProfileTemplate, Outline>> = {
  'area-profile': {
    strong: 'M8 12h30M8 44h20',
    faint: 'M8 18h22M8 52h48M8 58h48M8 64h40',
    fill: 'M38 22l8-3 8 4 2 9-7 6-9-2-4-7zM8 24h18v12H8z',
  },
  eia: {
    strong: 'M8 12h34M8 26h14M8 36h14M8 46h14M8 56h14M8 66h14',
    faint: 'M26 26h18M26 36h12M26 46h20M26 56h10M26 66h16',
    fill: 'M49 24h7v4h-7zM49 34h4v4h-4zM49 44h7v4h-7zM49 64h4v4h-4z',
  },
  'funding-bid': {
    strong: 'M8 12h26M8 24h34M8 46h28M8 64h32',
    faint: 'M8 30h48M8 35h48M8 40h30M8 52h48M8 57h40M8 70h44',
    fill: 'M48 22h8v4h-8zM48 44h8v4h-8zM48 62h8v4h-8z',
  },
  jsna: {
    strong: 'M8 12h38M8 48h24',
    faint: 'M8 18h26M8 56h48M8 62h48M8 68h36M8 42h48',
    fill: 'M10 34h6v8h-6zM19 28h6v14h-6zM28 31h6v11h-6zM37 24h6v18h-6zM46 36h6v6h-6z',
  },
  community: {
    strong: 'M8 12h28M8 52h26',
    faint: 'M8 18h20M8 60h48M8 66h42',
    fill: 'M10 26l12-4 8 6-3 12-11 4-8-8zM36 24l10 2 8 8-6 10-10-3-5-8z',
  },
  'service-audit': {
    strong: 'M8 12h30M34 22v46',
    faint: 'M8 18h24M8 72h40',
    fill: 'M34 24h14v5H34zM22 33h12v5H22zM34 42h8v5h-8zM16 51h18v5H16zM34 60h18v5H34z',
  },
};

/** An outline of the first page. */
export function TemplatePicture({ template }: { readonly template: ProfileTemplate }): ReactElement {
  const { strong, faint, fill } = outlines[template];
  return (
    <svg className="template-picture" width="64" height="84" viewBox="0 0 64 84" aria-hidden="true">
      <rect className="template-sheet" x="0.5" y="0.5" width="63" height="83" rx="2" />
      <path className="template-fill" d={fill} />
      <path className="template-faint" d={faint} />
      <path className="template-strong" d={strong} />
    </svg>
  );
}
