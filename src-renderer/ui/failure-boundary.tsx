import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Note } from './note.tsx';

interface FailureBoundaryProps {
  readonly children: ReactNode;
}

/** Keeps the window standing when a screen cannot be loaded or drawn, and says how to go on. */
export class FailureBoundary extends Component<FailureBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="failure">
        <h1>This screen cannot be shown just now</h1>
        <Note tone="danger" action={<Button onPress={() => window.location.reload()}>Reload</Button>}>
          Part of Strand could not be loaded or drawn. Your work is saved. Reload this window; if that does not help,
          start Strand again.
        </Note>
      </div>
    );
  }
}
