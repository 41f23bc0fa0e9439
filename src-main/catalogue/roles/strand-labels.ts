import { codeListOf } from '../../../shared/code-lists/code-lists.ts';
import { openHarmoniser } from '../../../shared/code-lists/harmonise-label.ts';
import { normaliseLabel } from '../../../shared/code-lists/normalise-label.ts';
import { readBand } from '../../../shared/code-lists/read-band.ts';
import type { StrandId } from '../../../shared/model/code-list.ts';

/** Words of the answers to questions that have no code list of their own here, in the form of `normaliseLabel`. */
const phrases: Readonly<Partial<Record<StrandId, RegExp>>> = {
  disability:
    /\b(not )?disabled\b|\bnon disabled\b|\b(no )?disabilit(y|ies)\b|limited a (lot|little)|long (term|standing) (physical|illness|condition|health)|day to day activities/,
  'sexual-orientation':
    /\b(straight|hetero ?sexual|gay|lesbian|bi ?sexual|bi|pansexual|asexual|queer|homosexual|lgb)\b|sexual orientation/,
  'gender-identity':
    /\b(trans|transgender|non binary|nonbinary|cisgender|intersex)\b|gender identity|same as (sex )?(registered|assigned)|different from (sex )?(registered|assigned)/,
  'legal-partnership':
    /\b(single|married|divorced|separated|widow(ed|er)?|civil partner(ship)?|cohabiting|living with partner|never married|marriage|dissolved|surviving partner)\b/,
  'pregnancy-maternity': /\b(pregnan(t|cy)|maternity|postnatal|antenatal|post natal|ante natal|breast ?feeding)\b/,
  deprivation: /\b(most|least|more|less) deprived\b|\bimd (decile|quintile)\b/,
  'socio-economic-class':
    /\boccupations?\b.*\b(managerial|professional|intermediate|routine|technical|manual)|\b(managerial|professional|intermediate|routine|technical)\b.*\boccupations?\b|never worked|small employers/,
  'care-experience': /\b(care leavers?|looked after|care experienced?|in care)\b/,
  carers: /\bunpaid care\b|\b(unpaid|young|adult|primary|secondary) carers?\b|\bnot a carer\b/,
  language: /\b(main|first|additional|preferred) language\b|\bspeak english\b/,
  'armed-forces': /\bveterans?\b|\barmed forces\b|\bpreviously served\b|\breservist\b/,
};

const readers: Readonly<Record<StrandId, (label: string) => boolean>> = {
  'ethnic-group': (label) => isEthnicGroup(label),
  religion: listReader('religion-2021'),
  sex: listReader('sex-2021'),
  age: (label) => isAgeBand(label),
  disability: phraseReader(phrases.disability),
  'sexual-orientation': phraseReader(phrases['sexual-orientation']),
  'gender-identity': phraseReader(phrases['gender-identity']),
  'legal-partnership': phraseReader(phrases['legal-partnership']),
  'pregnancy-maternity': phraseReader(phrases['pregnancy-maternity']),
  deprivation: phraseReader(phrases.deprivation),
  'socio-economic-class': phraseReader(phrases['socio-economic-class']),
  'care-experience': phraseReader(phrases['care-experience']),
  carers: phraseReader(phrases.carers),
  language: phraseReader(phrases.language),
  'armed-forces': phraseReader(phrases['armed-forces']),
};

/** Whether a label is one of a strand's, as its code list or the usual words have it. */
export function isLabelOf(strand: StrandId, label: string): boolean {
  return readers[strand](label);
}

/** The labels that stand for one another's sum: "Total", "All people". */
export function isTotalLabel(label: string): boolean {
  return /^(grand |sub )?total\b|^(total )?all( (usual )?(residents|people|persons|categories|ages|groups|respondents|pupils|staff|students|households|patients|children|ethnicities|ethnic groups|sexes|areas|adults|employees|others?|types|sectors|reasons|known|regions|boroughs|wards|districts))*( aged .*)?$|^(persons|overall|everyone|both sexes|both|people|totals)$|\b(sub ?total|grand total)$/.test(
    normaliseLabel(label),
  );
}

function listReader(listId: string): (label: string) => boolean {
  const harmoniser = openHarmoniser(codeListOf(listId), { origin: 'record-level' });
  return (label) => {
    const { meaning, confidence } = harmoniser.read(label);
    return confidence === 'certain' && (meaning.kind === 'category' || meaning.kind === 'sub-total');
  };
}

const isListedEthnicGroup = listReader('ethnic-group-2021');
const isListedIn16 = listReader('ethnic-group-16');
const broadGroups =
  /^(any )?(other )?(asian|black|white|mixed|arab|chinese|bame|bme|gypsy|roma|traveller|irish traveller|minority ethnic)\b|\b(white|asian|black|mixed) (british|background|other|ethnic)|ethnic (group|minorit)|^(south|east|north) ?(asian|european|african)\b/;

function isEthnicGroup(label: string): boolean {
  return isListedEthnicGroup(label) || isListedIn16(label) || broadGroups.test(normaliseLabel(label));
}

/** A band of ages, not a plain number, which might be anything. */
function isAgeBand(label: string): boolean {
  const text = label
    .replace(/^ages?[d:]*\s*/i, '')
    .replace(/\byrs?\b/i, 'years')
    .trim();
  return readBand(text) !== null && !/^-?\d+$/.test(text);
}

function phraseReader(phrase: RegExp | undefined): (label: string) => boolean {
  return (label) => phrase?.test(normaliseLabel(label)) ?? false;
}
