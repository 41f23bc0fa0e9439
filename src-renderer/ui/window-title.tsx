import { useEffect } from 'react';

/** Says in the window's title what is open. */
export function WindowTitle({ title }: { readonly title: string }): null {
  useEffect(() => {
    document.title = `${title} – Strand`;
  }, [title]);
  return null;
}
