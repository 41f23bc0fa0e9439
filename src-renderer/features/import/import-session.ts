import { assertNever } from '../../../shared/base/assert-never.ts';
import type { ColumnRole } from '../../../shared/model/column-role.ts';
import type { DatasetAbout } from '../../../shared/model/import-preview.ts';
import type { ReadPlan } from '../../../shared/model/read-plan.ts';
import { whyNoneReadable } from './why-none-readable.ts';

/** What became of a file that was loaded. */
export interface LoadedFile {
  readonly dataset: string;
  readonly title: string;
  /** "59 rows loaded, 1 rejected". */
  readonly says: string;
}

/** A file on its way in: one of a folder, or one that was dropped or picked. */
export interface WaitingFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly readable: boolean;
  /** What it is, or why it cannot be read. */
  readonly says: string;
  /** Where it is; null until a file without a path has been handed over. */
  readonly path: string | null;
  /** The file itself, where the window was given no path to it. */
  readonly file: File | null;
  readonly loaded: LoadedFile | null;
}

/** How a file is to be read as far as the officer has said; what is left out is inferred. */
export interface Reading {
  readonly read: ReadPlan | null;
  readonly roles: Readonly<Record<string, ColumnRole>>;
}

/** One correction: what it was, and the reading that came of it. */
export interface Step {
  readonly label: string;
  readonly reading: Reading;
}

/** How a correction is made: what it was, in words, and what comes of it. */
export type Correct = (label: string, reading: Reading) => void;

/** What the officer has said of one file so far. */
export interface Draft {
  readonly steps: readonly Step[];
  /** How many of the steps are in force; the rest were undone. */
  readonly done: number;
  /** Choices that the officer looked at and left as they are. */
  readonly confirmed: readonly string[];
  readonly about: Partial<DatasetAbout>;
}

export interface ImportSession {
  readonly files: readonly WaitingFile[];
  readonly drafts: Readonly<Record<string, Draft>>;
  /** The last file that was loaded, until others are added. */
  readonly justLoaded: LoadedFile | null;
  /** Why none of what was added last can be read; null where some of it can. */
  readonly refusal: string | null;
}

export type ImportEvent =
  | { readonly kind: 'files-found'; readonly files: readonly WaitingFile[] }
  | { readonly kind: 'file-received'; readonly id: string; readonly path: string }
  | { readonly kind: 'file-loaded'; readonly path: string; readonly loaded: LoadedFile }
  | { readonly kind: 'session-emptied' }
  | { readonly kind: 'file-set-aside'; readonly id: string }
  | { readonly kind: 'reading-corrected'; readonly path: string; readonly step: Step }
  | { readonly kind: 'correction-undone' | 'correction-redone'; readonly path: string }
  | { readonly kind: 'choice-confirmed'; readonly path: string; readonly choice: string }
  | { readonly kind: 'about-changed'; readonly path: string; readonly change: Partial<DatasetAbout> };

export const emptySession: ImportSession = { files: [], drafts: {}, justLoaded: null, refusal: null };
export const emptyDraft: Draft = { steps: [], done: 0, confirmed: [], about: {} };
const asInferred: Reading = { read: null, roles: {} };

/** The reading in force: that of the last correction, else what Strand infers. */
export function readingOf(draft: Draft): Reading {
  return draft.steps[draft.done - 1]?.reading ?? asInferred;
}

export function draftOf(session: ImportSession, path: string): Draft {
  return session.drafts[path] ?? emptyDraft;
}

/** The files that can still be loaded, in their order, without the one at `path`. */
export function filesLeft(session: ImportSession, path: string): readonly WaitingFile[] {
  return session.files.filter((file) => file.readable && file.loaded === null && file.path !== path);
}

export function reduceImport(session: ImportSession, event: ImportEvent): ImportSession {
  switch (event.kind) {
    case 'files-found': {
      const found = new Set(event.files.map(({ id }) => id));
      const kept = session.files.filter(({ id, loaded }) => loaded === null && !found.has(id));
      return { ...session, files: [...event.files, ...kept], justLoaded: null, refusal: whyNoneReadable(event.files) };
    }
    case 'file-received':
      return withFile(session, ({ id }) => id === event.id, { path: event.path, file: null });
    case 'file-loaded': {
      const { [event.path]: _ended, ...drafts } = session.drafts;
      const { loaded } = event;
      return { ...withFile(session, ({ path }) => path === event.path, { loaded }), drafts, justLoaded: loaded };
    }
    case 'file-set-aside':
      return { ...session, files: session.files.filter(({ id }) => id !== event.id) };
    case 'session-emptied':
      return emptySession;
    case 'reading-corrected':
      return withDraft(session, event.path, (draft) => ({
        ...draft,
        steps: [...draft.steps.slice(0, draft.done), event.step],
        done: draft.done + 1,
      }));
    case 'correction-undone':
      return withDraft(session, event.path, (draft) => ({ ...draft, done: Math.max(0, draft.done - 1) }));
    case 'correction-redone':
      return withDraft(session, event.path, (draft) => ({
        ...draft,
        done: Math.min(draft.steps.length, draft.done + 1),
      }));
    case 'choice-confirmed':
      return withDraft(session, event.path, (draft) => ({ ...draft, confirmed: [...draft.confirmed, event.choice] }));
    case 'about-changed':
      return withDraft(session, event.path, (draft) => ({ ...draft, about: { ...draft.about, ...event.change } }));
    default:
      return assertNever(event);
  }
}

function withFile(
  session: ImportSession,
  isMeant: (file: WaitingFile) => boolean,
  change: Partial<WaitingFile>,
): ImportSession {
  return { ...session, files: session.files.map((file) => (isMeant(file) ? { ...file, ...change } : file)) };
}

function withDraft(session: ImportSession, path: string, change: (draft: Draft) => Draft): ImportSession {
  return { ...session, drafts: { ...session.drafts, [path]: change(draftOf(session, path)) } };
}
