import { createContext, use } from 'react';
import type { Redline } from '../../../shared/model/edition.ts';
import type { ProfileRecipe } from '../../../shared/model/profile-recipe.ts';
import type { ReportChoice } from './report-choice.ts';

/** What the parts of an open profile share: its recipe as it is now, and the one way to change it. */
export interface Editing {
  readonly choice: ReportChoice;
  readonly recipe: ProfileRecipe;
  /** Where the numbers differ from the edition kept last; null while it is being compared. */
  readonly redline: Redline | null;
  /** True where it is frozen for a decision, of this area or another: it can be read, and nothing of it changes. */
  readonly isFrozen: boolean;
  /** Whether it is frozen of the area that is open. */
  readonly isFrozenHere: boolean;
  /** The names of the areas for which it is frozen: a new edition of each is started before anything changes. */
  readonly frozenAreas: readonly string[];
  /** The place in the document whose words are being edited: a finding can stand on the cover and in its section. */
  readonly edited: string | null;
  readonly edit: (place: string | null) => void;
  /** Saves a changed recipe; `says` is read out and shown with its undo. */
  readonly change: (recipe: ProfileRecipe, says: string) => void;
}

export const EditingContext = createContext<Editing | null>(null);

/** The open profile; the parts of it are only drawn within it. */
export function useEditing(): Editing {
  const editing = use(EditingContext);
  if (editing === null) throw new Error('useEditing is called outside EditingContext.');
  return editing;
}
