import { type ReactElement, useMemo } from 'react';
import type { ProfileGroup } from '../../../shared/model/profile-recipe.ts';
import { codeListOf, strandTitles } from '../../../shared/code-lists/code-lists.ts';
import { FindingChooser } from './finding-chooser.tsx';

type NamedGroup = ProfileGroup & { readonly title: string };

interface GroupSearchProps {
  readonly groups: readonly NamedGroup[];
  readonly chosen: NamedGroup | null;
  readonly onChoose: (group: NamedGroup | null) => void;
}

const everyone = 'everyone';

/** The group that a profile is about, found by any part of its name. */
export function GroupSearch({ groups, chosen, onChoose }: GroupSearchProps): ReactElement {
  const choices = useMemo(
    () => [
      { id: everyone, title: 'Everyone' },
      ...groups.map((group) => ({ id: keyOf(group), title: group.title, detail: detailOf(group, groups) })),
    ],
    [groups],
  );
  return (
    <FindingChooser
      label="My group"
      choices={choices}
      chosen={chosen === null ? everyone : keyOf(chosen)}
      nothing="No group of these measures is called that."
      onChoose={(id) => onChoose(groups.find((group) => keyOf(group) === id) ?? null)}
    />
  );
}

function keyOf({ list, code }: ProfileGroup): string {
  return `${list} ${code}`;
}

/** The strand of a group, and the list that it is of where another one names a group the same. */
function detailOf(group: NamedGroup, groups: readonly NamedGroup[]): string {
  const isAlone = !groups.some(({ title, list }) => title === group.title && list !== group.list);
  return isAlone ? strandTitles[group.strand] : codeListOf(group.list).title;
}
