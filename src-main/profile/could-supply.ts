import { formatList } from '../../shared/base/format-list.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
import { datasetsOfName, joinOfName } from '../../shared/model/join-sides.ts';
import { isOfPeople } from '../../shared/model/people-unit.ts';
import { isSampleTitle } from '../../shared/model/sample-title.ts';
import { ownerOf } from '../../shared/presentation/owner-words.ts';
import { strandOf } from './evidence-held.ts';
import type { ProfileInput } from './profile-input.ts';

/** Who publishes or records each characteristic in England, where the catalogue holds nothing of it. */
const usualHolders: Partial<Readonly<Record<StrandId, string>>> = {
  age: 'the Office for National Statistics (Census 2021 and its estimates of each year)',
  disability: 'the Office for National Statistics (Census 2021, table TS038)',
  'gender-identity': 'the Office for National Statistics (Census 2021, table TS078, for the whole area only)',
  'legal-partnership': 'the Office for National Statistics (Census 2021, table TS002)',
  'pregnancy-maternity': 'the area’s NHS maternity services, and the Office for National Statistics (births)',
  'ethnic-group': 'the Office for National Statistics (Census 2021, table TS021)',
  religion: 'the Office for National Statistics (Census 2021, table TS030)',
  sex: 'the Office for National Statistics (Census 2021, table TS008)',
  'sexual-orientation': 'the Office for National Statistics (Census 2021, table TS077)',
};

const namedAtMost = 3;

/** Who could supply what is not held: owners of other tables of people that hold the strand, else who usually does. */
export function couldSupply(strand: StrandId, input: ProfileInput): string {
  const own = new Set(recordsOf(input));
  const others = input.workspace.datasets
    .filter((dataset) => !own.has(dataset.id) && isTableOfPeople(dataset) && holds(dataset, strand))
    .filter((dataset) => !isMade(dataset, input) && !isStandIn(dataset, input))
    .slice(0, namedAtMost);
  if (others.length > 0) {
    const named = others.map((dataset) => `“${dataset.title}” (${ownerOf(dataset)})`);
    return `The catalogue holds it in ${formatList(named)}. Ask the owner for counts that can stand beside this service’s records.`;
  }
  const holder = usualHolders[strand];
  return `No table of people in the catalogue holds it.${holder === undefined ? '' : ` Ask ${holder}.`}`;
}

/** Who could supply fuller or newer records than those that are compared. */
export function fullerRecords(input: ProfileInput): string {
  const own = recordsOf(input);
  const records = input.workspace.datasets.filter(({ id, kind }) => own.includes(id) && kind === 'record-level');
  const named = records.map((dataset) => `“${dataset.title}” (${ownerOf(dataset)})`);
  return `Fuller, newer or longer records come from ${named.length === 0 ? 'the service' : `the owner of ${formatList(named)}`}.`;
}

/** Who could supply newer counts of people than those that are compared. */
export function newerPeople(strand: StrandId): string {
  const holder = usualHolders[strand];
  return holder === undefined
    ? 'Newer counts of people come from whoever published these.'
    : `For newer counts of people ask ${holder}.`;
}

/** The extracts behind the recipe's measures. */
function recordsOf({ workspace, recipe }: ProfileInput): string[] {
  return workspace.measures
    .filter(({ id }) => recipe.measures.includes(id))
    .flatMap(({ join }) => {
      const plan = workspace.joins.find(({ id }) => id === join);
      return plan === undefined ? [] : datasetsOfName(plan.left.dataset, workspace.joins);
    });
}

function isTableOfPeople({ kind, unit }: Dataset): boolean {
  return kind === 'aggregate' && isOfPeople(unit);
}

/** Made by joining or converting others, so that it holds nothing of its own. */
function isMade({ id }: Dataset, { workspace }: ProfileInput): boolean {
  const made = [...workspace.joins, ...(workspace.conversions ?? [])];
  return joinOfName(id) !== null || made.some((plan) => plan.id === id);
}

/** A synthetic table to begin with, among real ones: its owner has no such counts. */
function isStandIn({ title }: Dataset, { workspace }: ProfileInput): boolean {
  return !workspace.synthetic && isSampleTitle(title);
}

function holds(dataset: Dataset, strand: StrandId): boolean {
  return Object.values(dataset.roles).some((role) => strandOf(role).includes(strand));
}
