import type { Choice } from '../../ui/chooser.tsx';

/** Choices that hold every word typed, or a part of it, in any order; those that start with it come first. */
export function findChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = plainWords(typed)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return choices;
  const found = choices.filter(({ title, detail = '' }) => {
    const text = plainWords(`${title} ${detail}`);
    return words.every((word) => text.includes(word));
  });
  const starts = (choice: Choice): boolean => plainWords(choice.title).startsWith(words.join(' '));
  return [...found.filter(starts), ...found.filter((choice) => !starts(choice))];
}

/** Small letters without accents or marks, words parted by one space. */
function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
