import { formatList } from '../../shared/base/format-list.ts';
import type { StrandId } from '../../shared/model/code-list.ts';
import type { Dataset } from '../../shared/model/dataset.ts';
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

/** Who could supply what is not held: owners of other datasets in the catalogue that hold the strand, else who usually does. */
export function couldSupply(strand: StrandId, input: ProfileInput): string {
  const own = new Set(
    input.workspace.measures
      .filter(({ id }) => input.recipe.measures.includes(id))
      .map(({ join }) => input.workspace.joins.find(({ id }) => id === join)?.left.dataset),
  );
  const made = new Set([...input.workspace.joins, ...(input.workspace.conversions ?? [])].map(({ id }) => id));
  const others = input.workspace.datasets
    .filter((dataset) => !own.has(dataset.id) && !made.has(dataset.id) && holds(dataset, strand))
    .sort((one, other) => Number(other.kind === 'aggregate') - Number(one.kind === 'aggregate'))
    .slice(0, namedAtMost);
  if (others.length > 0) {
    return `The catalogue holds it in ${formatList(others.map(({ title, owner }) => `“${title}” (${owner})`))}. Ask the owner for counts that can stand beside this service’s records.`;
  }
  const holder = usualHolders[strand];
  return `No dataset in the catalogue holds it.${holder === undefined ? '' : ` Ask ${holder}.`}`;
}

function holds(dataset: Dataset, strand: StrandId): boolean {
  return Object.values(dataset.roles).some((role) => strandOf(role).includes(strand));
}
