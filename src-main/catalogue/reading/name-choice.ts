import { formatList } from '../../../shared/base/format-list.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { Choice } from '../../../shared/model/import-plan.ts';
import type { ReadPlan } from '../../../shared/model/read-plan.ts';
import type { ColumnEvidence } from '../roles/column-evidence.ts';
import { namelessColumn } from '../roles/guess.ts';
import { nameWords } from '../roles/name-words.ts';

const superscripts = /[¹²³⁰⁴-⁹]+(,[¹²³⁰⁴-⁹]+)*$/;
const notes = /\s*\[(note|notes|footnote)s? ?[\d, ]+\]/gi;
const gluedDigit = /^(.*[a-z)\]%])\s?(\d)(, ?\d)*$/;

/** Numbers of footnotes that are glued to columns' names, such as "LA Code1": offered as a renaming, never done unasked. */
export function nameChoice(
  evidences: readonly ColumnEvidence[],
  roles: ReadonlyMap<string, ColumnRole>,
  read: ReadPlan,
): Choice[] {
  if ((read.leaveOut ?? []).length > 0 || read.unpivot !== undefined) return [];
  const names = evidences.map(({ name }) => name);
  const renamed = names.map((name) => withoutFootnote(name, names));
  const changed = names.filter((name, index) => renamed[index] !== name);
  const [first] = changed;
  if (first === undefined || new Set(renamed).size < names.length) return [];
  const newNameOf = new Map(names.map((name, index) => [name, renamed[index] ?? name]));
  const newRoles = Object.fromEntries(
    changed.flatMap((name) => {
      const role = roles.get(name);
      return role === undefined ? [] : [[newNameOf.get(name) ?? name, role] as const];
    }),
  );
  const columns = Object.fromEntries(
    Object.entries(read.columns ?? {}).map(([name, value]) => [newNameOf.get(name) ?? name, value]),
  );
  return [
    {
      topic: 'columns',
      value: 'Names as they stand in the file',
      because: `${formatList(changed.slice(0, 4).map((name) => `"${name}"`))} may end with the number of a footnote; other names of the file do not end with a number.`,
      confidence: 'unsure',
      alternatives: [
        {
          label: `Without footnote numbers: "${newNameOf.get(first) ?? first}"`,
          read: { ...read, names: renamed, ...(read.columns === undefined ? {} : { columns }) },
          roles: newRoles,
        },
      ],
    },
  ];
}

/** A name without its footnote, unless it was given for want of one; a single digit is one only where no sibling is numbered and most names end otherwise. */
function withoutFootnote(name: string, names: readonly string[]): string {
  if (namelessColumn.test(nameWords(name))) return name;
  const bare = name.replace(notes, '').replace(superscripts, '').trim();
  if (bare !== name) return bare === '' ? name : bare;
  const [, stem] = gluedDigit.exec(name) ?? [];
  if (stem === undefined || stem.replace(/[^A-Za-z]/g, '').length < 4) return name;
  const siblings = names.filter((other) => other !== name);
  const isNumbered = siblings.some(
    (other) => other === stem || (other.startsWith(stem) && /^ ?\d+/.test(other.slice(stem.length))),
  );
  const plain = siblings.filter((other) => !/\d$/.test(other)).length;
  return isNumbered || plain < siblings.length * 0.6 || siblings.length < 3 ? name : stem.trim();
}
