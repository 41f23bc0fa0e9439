import type { ReactElement } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

const views = [
  { id: 'edit', title: 'Edit' },
  { id: 'pages', title: 'Pages' },
  { id: 'redline', title: 'Redline' },
] as const;
type View = (typeof views)[number]['id'];

/** How the profile is looked at: edited in its place, as its pages print, or beside the last edition. */
export function ViewSwitch({
  chosen,
  onChoose,
}: {
  readonly chosen: View;
  readonly onChoose: (view: View) => void;
}): ReactElement {
  return (
    <ToggleButtonGroup
      className="view-switch"
      aria-label="View"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const view = views.find(({ id }) => keys.has(id));
        if (view !== undefined) onChoose(view.id);
      }}
    >
      {views.map(({ id, title }) => (
        <ToggleButton key={id} id={id} className="view-choice">
          {title}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
