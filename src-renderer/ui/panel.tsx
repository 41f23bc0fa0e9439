import type { ReactElement, ReactNode } from 'react';

interface PanelProps {
  /** Named for screen readers and for F6, which walks the panels. */
  readonly label: string;
  readonly className?: string;
  /** The pane scrolls as a whole, so it is reached with Tab too. */
  readonly isScrollable?: boolean;
  readonly children: ReactNode;
}

/** A pane of the work; F6 moves between them. */
export function Panel({ label, className = '', isScrollable = false, children }: PanelProps): ReactElement {
  return (
    <section className={`panel ${className}`} aria-label={label} data-pane tabIndex={isScrollable ? 0 : -1}>
      {children}
    </section>
  );
}

interface PageHeadProps {
  readonly title: string;
  readonly facts: ReactNode;
  readonly actions?: ReactNode;
}

/** What is open, one line of facts, and what can be done with it. */
export function PageHead({ title, facts, actions }: PageHeadProps): ReactElement {
  return (
    <div className="page-head">
      <div className="page-words">
        <h1>{title}</h1>
        <p>{facts}</p>
      </div>
      {actions !== undefined && <div className="page-actions">{actions}</div>}
    </div>
  );
}
