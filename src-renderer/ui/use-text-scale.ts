import { useAppState } from '../state/app-store.ts';

/** How much larger text is than at first, by the setting: 1 to 1.5. What is drawn beside rows of text grows with it. */
export function useTextScale(): number {
  return useAppState((state) => state.settings.textSize / 100);
}
