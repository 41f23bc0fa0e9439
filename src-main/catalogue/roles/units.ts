import type { CountedValue } from './column-evidence.ts';

const counted =
  'people|persons|residents|adults|children|pupils|students|patients|households|dwellings|deaths|births|offences|incidents|referrals|applicants|clients|users|visits|jobs|employees|staff|claimants|schools|practices|searches|crimes|members|volunteers|grants|homes';

const units: readonly (readonly [RegExp, string])[] = [
  [/\b(decile|quintile|quartile|rank|imd|iod)\b/, 'ranks'],
  [/\bscore\b/, 'points'],
  [/%|\b(percent(age)?|per cent|pct|pc)\b/, 'per cent'],
  [/\bper (\d[\d ]*) (people|population|households|residents|persons)?/, 'per'],
  [/£|\b(gbp|pounds|price|income|salary|rent|earnings|pay|amount|spend|expenditure)\b/, 'pounds'],
  [/\b(hectares|ha)\b/, 'hectares'],
  [/\b(sq km|square kilomet)/, 'square kilometres'],
  [/\b(km|kilometres)\b/, 'kilometres'],
  [/\b(duration|length|wait(ing)?|stay|age) .*years\b/, 'years'],
  [/\b(duration|length|wait(ing)?|stay) .*days\b/, 'days'],
  [/\b(duration|length|wait(ing)?|stay) .*hours\b/, 'hours'],
];

/** The least share of cells that must carry a sign for it to tell of the column. */
const tellingShare = 0.2;

/** Whether enough cells carry a sign of money or per cent to tell of the column. */
export function carriesSigns(cells: readonly CountedValue[]): boolean {
  return shareWith(cells, /[%£$€]/) >= tellingShare;
}

/** The share of cells, 0 to 1, that a form fits. */
export function shareWith(cells: readonly CountedValue[], form: RegExp): number {
  const all = cells.reduce((sum, each) => sum + each.cells, 0);
  const fitting = cells.reduce((sum, each) => (form.test(each.value) ? sum + each.cells : sum), 0);
  return all === 0 ? 0 : fitting / all;
}

/** The unit of a measure, as its name or the signs in enough of its cells tell, or "not known". */
export function unitOfMeasure(words: string, cells: readonly CountedValue[], most: number | null): string {
  const [percents, pounds] = [shareWith(cells, /%/), shareWith(cells, /£/)];
  if (percents >= tellingShare && percents >= pounds) return 'per cent';
  const named = words.replace(/\b9\d( \d)? ?(%|per cent|percent)/g, ' ');
  if (pounds >= tellingShare) return 'pounds';
  if (/\b(proportion|prop|share)\b/.test(words)) return (most ?? 0) > 1 ? 'per cent' : 'shares of 1';
  const per = /\bper ([1-9][\d ]*)/.exec(named)?.[1];
  if (per !== undefined) return `per ${Number(per.replaceAll(' ', '')).toLocaleString('en-GB')}`;
  return units.find(([form]) => form.test(named))?.[1] ?? 'not known';
}

const ofNoun = new RegExp(
  `(?:^|\\b(?:number of|no of|count of|all|total|usual|resident|registered) )(?:[a-z]+ )?(${counted})\\b|^(?:[a-z]+ )?(${counted})$`,
);

/** What a count counts, as its name tells, or "not known". */
export function unitOfCount(words: string): string {
  const match = ofNoun.exec(words);
  const noun = match?.[1] ?? match?.[2];
  if (noun !== undefined) return noun === 'persons' ? 'people' : noun;
  return /\bpopulation\b/.test(words) ? 'people' : 'not known';
}
