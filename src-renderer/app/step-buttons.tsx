import type { ReactElement } from 'react';
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon, type IconName } from '../ui/icon.tsx';
import { formatShortcut, isOnKeys, meantCommand } from './command.ts';
import { useAllCommands } from './command-registry.ts';

const steps = [
  { icon: 'undo', name: 'Undo', none: 'Nothing to undo', keys: { key: 'z', ctrl: true } },
  { icon: 'redo', name: 'Redo', none: 'Nothing to do again', keys: { key: 'z', ctrl: true, shift: true } },
] as const satisfies readonly { icon: IconName; name: string; none: string; keys: object }[];

/** Undo and redo as the keys do them: what a screen is making first, then the workspace. */
export function StepButtons(): ReactElement {
  const commands = useAllCommands();
  return (
    <div className="step-buttons" role="group" aria-label="Changes">
      {steps.map(({ icon, name, none, keys }) => {
        const meant = meantCommand(commands.filter((command) => isOnKeys(command, keys)));
        const can = meant?.refusal === null;
        return (
          <TooltipTrigger delay={400} key={name}>
            <Button
              className={can ? 'icon-button' : 'icon-button icon-button-idle'}
              aria-label={can ? meant.title : none}
              aria-disabled={!can}
              onPress={() => {
                if (can) meant.run();
              }}
            >
              <Icon name={icon} />
            </Button>
            <Tooltip className="tooltip" offset={6}>
              {can ? `${meant.title} (${formatShortcut(keys)})` : none}
            </Tooltip>
          </TooltipTrigger>
        );
      })}
    </div>
  );
}
