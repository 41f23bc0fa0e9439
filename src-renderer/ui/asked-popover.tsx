import { type ComponentProps, type ReactElement, type RefObject, useEffect } from 'react';
import { Popover } from 'react-aria-components';

interface AskedPopoverProps extends Pick<ComponentProps<typeof Popover>, 'className' | 'placement' | 'offset'> {
  /** What was asked about; the focus goes back to it. */
  readonly triggerRef: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactElement;
}

/**
 * An open popover on something that many of its kind ask about, so that none has one of its own. Escape closes it from
 * the first moment, before the focus has gone into it.
 */
export function AskedPopover({ onClose, children, ...place }: AskedPopoverProps): ReactElement {
  const { triggerRef } = place;
  useEffect(() => {
    // The popover keeps to itself what it closes on: only what was pressed outside of it comes this far.
    const close = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      onClose();
      requestAnimationFrame(() => triggerRef.current?.focus());
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [onClose, triggerRef]);
  return (
    <Popover
      {...place}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      {children}
    </Popover>
  );
}
