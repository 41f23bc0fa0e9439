import { formatNumber } from '../../../shared/base/format-number.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { asNumbers } from './near-number.ts';
import { groupNumbered } from './number-of-group.ts';
import { substance, tally, tallyWords } from './guess.ts';
import type { RoleGuess } from './guess.ts';

const identifierName =
  /\b(id|ids|ref|refs|reference|identifier|urn|ukprn|uid|guid|uuid|fid|oid|objectid|object id|[a-z]*key|cluster|nhs no|nhs number|case (no|number)|account (no|number)|company number|charity number|registration number|invoice (no|number)|voucher|transaction (no|number)|soc sec id|laestab|upn|record (no|number)|row (no|number)|serial|index|isbn|barcode)\b/;
const personName =
  /\b(surname|forename|first name|last name|given name|middle name|family name|full name|maiden name|e ?mail|nino|ni number|national insurance)\b/;
const phoneName = /\b(telephone|phone|tel|mobile|fax)\b(?!.*\b(rate|count|number of)\b)/;
const alternatives: readonly ColumnRole[] = [
  { kind: 'category' },
  { kind: 'free-text' },
  { kind: 'count', unit: 'not known' },
];

/** What names one record or person: by check digits, by name, or because no two are alike. */
export function guessIdentifier(evidence: ColumnEvidence): RoleGuess | null {
  const { words, filled, distinct } = evidence;
  const values = substance(evidence);
  if (values.length === 0) return null;
  const isUnlike = distinct >= filled * 0.98;
  const nhs = tally(evidence, isNhsNumber);
  if (nhs.share >= 0.95 && distinct >= 5)
    return identifier(tallyWords(nhs, 'NHS numbers with a right check digit'), 'certain');
  if (/\buprn\b|unique property reference/.test(words)) return guessUprn(evidence);
  const guids = tally(evidence, (value) => /^\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i.test(value));
  if (guids.share >= 0.95) return identifier(tallyWords(guids, 'identifiers made by a computer'), 'certain');
  const isNumber = evidence.numbers >= filled * 0.9 || asNumbers(evidence).numbers >= filled * 0.9;
  if ((personName.test(words) && !isNumber) || (phoneName.test(words) && evidence.longest >= 6))
    return identifier('its name speaks of what names or reaches one person', 'likely');
  if (isNumber && evidence.wholeNumbers < evidence.numbers) return null;
  const long = evidence.figures.filter(
    ({ value }) => /^[1-9]\d{15,}$/.test(value) && !Number.isSafeInteger(Number(value)),
  );
  if (isNumber && long.length * 2 > evidence.figures.length)
    return identifier(`numbers such as ${long[0]?.value ?? ''} have more digits than a quantity keeps`, 'likely');
  if (isCalledReference(words) && evidence.longest <= 60) {
    if (!isUnlike && (words === 'index' || distinct <= 12)) return null;
    const unlike = isUnlike ? ` and ${formatNumber(distinct)} of ${formatNumber(filled)} cells are different` : '';
    return identifier(`its name speaks of a reference${unlike}`, isUnlike ? 'certain' : 'likely');
  }
  if (evidence.numbers > filled / 2 && /\b(code|cd)( \d)?$/.test(words) && distinct > 40)
    return identifier('its name speaks of a code and its numbers are no quantities', 'likely');
  if (isNumber && isGoneBy(words) && groupNumbered(evidence.name) === null)
    return identifier('its name speaks of the number that something goes by', 'likely');
  if (
    evidence.leadingZeros > filled * 0.02 &&
    (isUnlike || distinct > 40) &&
    evidence.numbers + evidence.leadingZeros >= filled * 0.9 &&
    evidence.wholeNumbers === evidence.numbers
  )
    return identifier(
      `${formatNumber(evidence.leadingZeros)} of ${formatNumber(filled)} numbers begin with 0, which a quantity would not`,
      'likely',
    );
  if (isRowNumber(evidence))
    return identifier(`it counts the rows from ${String(evidence.least)} to ${String(evidence.most)}`, 'likely');
  const codes = tally(evidence, (value) => /^[A-Za-z0-9:/_.-]{1,15}$/.test(value));
  if (isUnlike && distinct > 10 && !isNumber && /\b(code|cd)$/.test(words) && codes.share >= 0.95)
    return identifier(
      `${tallyWords(codes, `codes, such as ${values[0]?.value ?? ''}`)} and no two are alike`,
      'likely',
    );
  const references = tally(
    evidence,
    (value) => /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9/_.-]{2,29}$/.test(value) && !/^[\d.,]+$/.test(value),
  );
  if (isUnlike && distinct > 10 && references.share >= 0.95)
    return identifier(
      `${tallyWords(references, `references, such as ${values[0]?.value ?? ''}`)} and no two are alike`,
      'likely',
    );
  return null;
}

/** Whether a name speaks of a reference: "Client ID", "Identifier", "Case number". */
export function isCalledReference(words: string): boolean {
  return identifierName.test(words) && !/\b(count|number of|index of|index \d|price|score)\b/.test(words);
}

/** Whether a name speaks of the number that something goes by, if it does not count: "House number", "Smokers Number". */
export function isGoneBy(words: string): boolean {
  return /^(?!.*\b(total|the|whole|average|mean)\b)\w.* number$/.test(words) && !identifierName.test(words);
}

function identifier(because: string, confidence: RoleGuess['confidence']): RoleGuess {
  return { role: { kind: 'identifier' }, because, confidence, alternatives };
}

function guessUprn(evidence: ColumnEvidence): RoleGuess {
  const found = tally(evidence, (value) => /^\d{1,12}$/.test(value));
  return {
    role: { kind: 'uprn' },
    because: `its name says so and ${tallyWords(found, 'whole numbers of up to 12 digits')}`,
    confidence: found.share >= 0.98 ? 'certain' : 'unsure',
    alternatives: [{ kind: 'identifier' }],
  };
}

/** Numbers without a gap, each once; a rank is one too, but says so. */
function isRowNumber({ words, filled, distinct, wholeNumbers, least, most }: ColumnEvidence): boolean {
  if (/\b(rank|order|year|age|day|week)\b/.test(words) || least === null || most === null) return false;
  return (
    distinct > 10 &&
    wholeNumbers === filled &&
    distinct === filled &&
    (least === 0 || least === 1) &&
    most - least + 1 === filled
  );
}

/** Ten digits whose last checks the others: the weighted sum modulo 11 (NHS Data Dictionary). */
function isNhsNumber(value: string): boolean {
  const digits = value.replace(/[ -]/g, '');
  if (!/^\d{10}$/.test(digits)) return false;
  const sum = Array.from(digits.slice(0, 9), Number).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(digits[9]);
}
