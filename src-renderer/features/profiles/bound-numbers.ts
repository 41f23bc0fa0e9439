/**
 * The numbers that stand in a printed sentence for {1}, {2} of its wording, each at its own place; '' for one that the
 * wording leaves out. Empty where the sentence is not of that wording.
 */
export function boundNumbers(worded: string, printed: string): readonly string[] {
  const asked = [...worded.matchAll(/\{(\d+)\}/gu)].map(([, number]) => Number(number));
  const pattern = worded
    .split(/\{\d+\}/u)
    .map((words) => words.replaceAll(/[$()*+.?[\\\]^{|}]/gu, '\\$&'))
    .join('(.+?)');
  const found = new RegExp(`^${pattern}$`, 'u').exec(printed);
  if (found === null) return [];
  const numbers = Array.from({ length: Math.max(0, ...asked) }, () => '');
  for (const [at, number] of asked.entries()) numbers[number - 1] = found[at + 1] ?? '';
  return numbers;
}
