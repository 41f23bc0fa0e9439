import type { Dataset } from '../model/dataset.ts';

/** Who owns a dataset, as sources name them; said to be missing where nobody is named. */
export function ownerOf({ owner }: Pick<Dataset, 'owner'>): string {
  return owner.trim() === '' ? 'owner not recorded' : owner;
}
