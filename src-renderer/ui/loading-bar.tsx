import { type ReactElement, useEffect, useState } from 'react';

/** What is being read, shown only once it has taken 300 ms. */
export function LoadingBar({ text }: { readonly text: string }): ReactElement | null {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setIsLate(true), 300);
    return () => window.clearTimeout(timer);
  }, []);
  if (!isLate) return null;
  return (
    <div className="loading" role="status">
      <span>{text}</span>
      <div className="loading-track">
        <div className="loading-fill" />
      </div>
    </div>
  );
}
