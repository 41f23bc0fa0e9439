import { formatList } from '../../shared/base/format-list.ts';
import type { ProfileInput } from './profile-input.ts';
import { usedDatasets } from './sources.ts';

/**
 * Whose document a profile is: the organisation of its branding; of a bid, whoever makes it; else the organisation that
 * its contact names of those that own records here, so that a council's assessment of others' services is the council's.
 * Where none of them is said, the owners of the records behind all its measures: one with its department, several each
 * once and without.
 */
export function organisationOf(input: ProfileInput): string {
  const { recipe, workspace } = input;
  const branded = recipe.branding?.organisation.trim() ?? '';
  if (branded !== '') return branded;
  if (recipe.template === 'funding-bid' && recipe.contact !== '' && !recipe.contact.includes('@'))
    return recipe.contact;
  const owners = ownersOf(input);
  const bodies = [...new Set(owners.map(bodyOf))];
  const named = namedByContact(input);
  if (named !== null && (bodies.length !== 1 || bodies[0] !== named)) return named;
  if (owners.length === 1) return owners[0] ?? workspace.title;
  return owners.length === 0 ? workspace.title : formatList(bodies);
}

/** Owners of the measures' records in the recipe's order; without records, of any data on people. */
function ownersOf(input: ProfileInput): readonly string[] {
  const { recipe, workspace } = input;
  const used = usedDatasets(input, false).filter(({ dataset }) => dataset.sensitivity !== 'open');
  const records = recipe.measures.flatMap((id) => {
    const join = workspace.measures.find((measure) => measure.id === id)?.join;
    const left = workspace.joins.find((plan) => plan.id === join)?.left.dataset;
    return used.filter(({ dataset }) => dataset.id === left);
  });
  const owners = (records.length === 0 ? used : records).map(({ dataset }) => dataset.owner);
  return [...new Set(owners)].filter((owner) => owner.trim() !== '');
}

/** The longest name of an organisation that the contact holds as whole words. */
function namedByContact({ recipe, workspace }: ProfileInput): string | null {
  const contact = ` ${words(recipe.contact)} `;
  const records = workspace.datasets.filter(({ sensitivity }) => sensitivity !== 'open');
  const [longest] = [...new Set(records.map(({ owner }) => bodyOf(owner)))]
    .filter((name) => words(name) !== '' && contact.includes(` ${words(name)} `))
    .sort((a, b) => b.length - a.length);
  return longest ?? null;
}

/** "Ealing Council, Housing" is of "Ealing Council". */
function bodyOf(owner: string): string {
  return (owner.split(',')[0] ?? owner).trim();
}

function words(text: string): string {
  return text.replace(/[^\p{L}\p{N}&’']+/gu, ' ').trim();
}
