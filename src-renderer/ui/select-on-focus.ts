import type { FocusEvent } from 'react';

/** Selects a field's whole text when a person comes to it; a list that is typed into tells of a focus of its own. */
export function selectOnFocus({ currentTarget, nativeEvent }: FocusEvent<HTMLInputElement>): void {
  if (nativeEvent.isTrusted) currentTarget.select();
}
