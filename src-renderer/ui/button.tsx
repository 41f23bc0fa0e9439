import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps {
  readonly children: ReactNode;
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  readonly icon?: IconName;
  readonly shortcut?: string;
  readonly isPending?: boolean;
  readonly isDisabled?: boolean;
  /** The id of what is said of it elsewhere. */
  readonly describedBy?: string;
  readonly onPress: () => void;
}

type SubmitButtonProps = Pick<ButtonProps, 'children' | 'kind' | 'isPending' | 'isDisabled'>;

/** A button that names its result; while pending it keeps its label and shows that it works. */
export function Button({
  children,
  kind = 'secondary',
  icon,
  shortcut,
  isPending = false,
  isDisabled = false,
  describedBy,
  onPress,
}: ButtonProps): ReactElement {
  return (
    <AriaButton
      className={`button button-${kind}`}
      isPending={isPending}
      isDisabled={isDisabled}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      onPress={onPress}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
      {shortcut !== undefined && <kbd aria-hidden="true">{shortcut}</kbd>}
    </AriaButton>
  );
}

/** The button that a form is sent with, by a press or by Enter in a field. */
export function SubmitButton({
  children,
  kind = 'secondary',
  isPending = false,
  isDisabled = false,
}: SubmitButtonProps): ReactElement {
  return (
    <AriaButton type="submit" className={`button button-${kind}`} isPending={isPending} isDisabled={isDisabled}>
      <span>{children}</span>
    </AriaButton>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress?: () => void;
}

/** A button that is only a drawing; its label is its tooltip too. */
export function IconButton({ icon, label, onPress }: IconButtonProps): ReactElement {
  return (
    <TooltipTrigger delay={400}>
      <AriaButton className="icon-button" aria-label={label} {...(onPress === undefined ? {} : { onPress })}>
        <Icon name={icon} />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** A button that opens what stands beside it in a trigger. */
export function TriggerButton({ children, icon }: Pick<ButtonProps, 'children' | 'icon'>): ReactElement {
  return (
    <AriaButton className="button button-secondary">
      {icon !== undefined && <Icon name={icon} />}
      <span>{children}</span>
    </AriaButton>
  );
}
