import type { Finding, Profile, ProfileSection } from '../../shared/model/profile.ts';
import type { MeasureViews } from './measure-views.ts';
import type { ProfileInput } from './profile-input.ts';

/** What a template makes of a recipe's evidence. */
export interface ProfileContent {
  readonly main: Finding | null;
  readonly findings: readonly Finding[];
  readonly sections: readonly ProfileSection[];
  /** What must be said of the template's own methods. */
  readonly methods: Profile['methods'];
}

/** A template: the same input gives the same content. */
export type Template = (input: ProfileInput, measures: readonly MeasureViews[]) => ProfileContent;
