/** A number in a sentence as it is printed: "2.1", "3,558", "91.5%". */
const printedNumber = /(?<![\p{L}\d.,{])\d(?:[\d,]*\d)?(?:\.\d+)?%?(?![\p{L}\d])/gu;
const placeholder = /\{(\d+)\}/gu;

/** The numbers of a sentence in their order. */
export function numbersIn(text: string): readonly string[] {
  return text.match(printedNumber) ?? [];
}

/** The numbers of a sentence with the places at which they start. */
export function placesOfNumbers(text: string): { number: string; start: number }[] {
  return [...text.matchAll(printedNumber)].map(({ 0: number, index }) => ({ number, start: index }));
}

/** The numbers of a wording in their order: that of {1}, {2}, and null for one that an officer typed. */
export function placesOfTokens(worded: string): (number | null)[] {
  const token = new RegExp(`${placeholder.source}|${printedNumber.source}`, 'gu');
  return [...worded.matchAll(token)].map(([, asked]) => (asked === undefined ? null : Number(asked)));
}

/** A sentence with {1}, {2} in place of its numbers, which an officer can reword without loosening them. */
export function unbindText(text: string): string {
  let count = 0;
  return text.replace(printedNumber, () => `{${String(++count)}}`);
}

/** A worded sentence with the present numbers in the places of {1}, {2}; null where one of them is not there any more. */
export function bindText(worded: string, numbers: readonly string[]): string | null {
  const asked = [...worded.matchAll(placeholder)].map((match) => Number(match[1]));
  if (asked.some((number) => number < 1 || number > numbers.length)) return null;
  return worded.replace(placeholder, (_whole, number: string) => numbers[Number(number) - 1] ?? '');
}

/** Numbers that an officer typed: they stay as they are when the data change, so each is to be checked by hand. */
export function typedNumbers(worded: string): readonly string[] {
  return numbersIn(worded.replace(placeholder, ' '));
}
