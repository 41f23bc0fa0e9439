import type { ReactElement, ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface NoteProps {
  readonly tone: 'info' | 'warn' | 'danger' | 'good';
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

const icons = { info: 'info', warn: 'warn', danger: 'danger', good: 'tick' } as const;

/** A message in place: its symbol says its tone, colour only repeats it. A failure is read out at once. */
export function Note({ tone, children, action }: NoteProps): ReactElement {
  return (
    <div className={`note note-${tone}`} role={tone === 'danger' ? 'alert' : undefined}>
      <Icon name={icons[tone]} />
      <div className="note-text">{children}</div>
      {action}
    </div>
  );
}
