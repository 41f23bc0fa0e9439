import type { Workspace } from '../../shared/model/workspace.ts';

const longest = 60;

/** Names that Windows keeps for devices, whatever ending they have. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** The name of a file or dataset that a title gives, in lower case with hyphens: "Hate crime (MPS)" is "hate-crime-mps". */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu);
  const slug = (words ?? []).join('-').slice(0, longest).replace(/-$/, '');
  if (slug === '') return 'dataset';
  return reserved.test(slug) ? `${slug}-data` : slug;
}

/** A dataset's id from its title, with a number behind it where the workspace has that id. */
export function datasetId(workspace: Workspace, title: string): string {
  const taken = new Set(workspace.datasets.map(({ id }) => id.toLowerCase()));
  return freeId(slugOf(title), taken);
}

/** The id itself, or with a number behind it where it is taken: "clients-2". */
export function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
