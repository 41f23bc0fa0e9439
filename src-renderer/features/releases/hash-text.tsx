import type { ReactElement } from 'react';
import { announce } from '../../state/app-store.ts';
import { IconButton } from '../../ui/button.tsx';

/** A hash by its first digits, which are told apart at a glance; the whole of it is copied. */
export function HashText({ hash, label }: { readonly hash: string; readonly label: string }): ReactElement {
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(hash);
    announce('The hash is copied.');
  };
  return (
    <span className="hash">
      <span className="code" title={hash}>
        {hash.slice(0, 8)}…{hash.slice(-4)}
      </span>
      <IconButton icon="copy" label={`Copy: ${label.toLowerCase()}`} onPress={() => void copy()} />
    </span>
  );
}
