import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { AppError } from '../../shared/base/app-error.ts';
import { editionSchema } from '../../shared/model/edition.ts';
import type { Edition } from '../../shared/model/edition.ts';
import { profileSchema } from '../../shared/model/profile.ts';
import type { Profile } from '../../shared/model/profile.ts';
import { canonicalJson, hashOf } from './canonical-json.ts';

const keptEditionSchema = z.object({ edition: editionSchema, profile: profileSchema });
export type KeptEdition = z.infer<typeof keptEditionSchema>;

/** The editions of a workspace's profiles, each as it was when it was kept: released values only. */
export interface EditionShelf {
  /** Those of one profile and area, oldest first; a file that is not as it was written is told of by `isIntact`. */
  of(profile: string, area: string): Promise<readonly ReadEdition[]>;
  keep(edition: Omit<Edition, 'hash'>, profile: Profile): Promise<Edition>;
}

/** Opens the editions beside a workspace file. */
export function openEditions(workspacePath: string): EditionShelf {
  const folder = join(dirname(resolve(workspacePath)), 'editions');
  const folderOf = (profile: string, area: string): string => join(folder, nameOf(`${profile} ${area}`));
  const readEdition = openReading();
  return {
    async of(profile, area) {
      const own = folderOf(profile, area);
      const names = await readdir(own).catch(() => []);
      const kept = await Promise.all(
        names
          .filter((name) => name.endsWith('.json'))
          .toSorted()
          .map((name) => readFile(join(own, name), 'utf8')),
      );
      return kept
        .map((text) => readEdition(text) ?? refuseUnreadable(own))
        .sort((first, second) => (first.edition.kept < second.edition.kept ? -1 : 1));
    },
    async keep(edition, profile) {
      const own = folderOf(edition.profile, edition.area);
      const kept: Edition = { ...edition, hash: hashOfProfile(profile) };
      const file = join(own, `${edition.kept.replaceAll(':', '-')}.json`);
      try {
        await mkdir(own, { recursive: true });
        await writeFileAtomic(file, `{"edition":${canonicalJson(kept)},"profile":${textOf(profile)}}`);
      } catch (error) {
        throw new AppError(
          'file-unwritable',
          `The edition could not be kept in "${own}". Check that you may write there and that there is room.`,
          { file, detail: String(error) },
        );
      }
      return kept;
    },
  };
}

/** SHA-256 of what a profile says. */
export function hashOfProfile(profile: Profile): string {
  return hashOf(textOf(profile));
}

/** What profiles say in canonical JSON, for as long as they are in use: they never change. */
const texts = new WeakMap<Profile, string>();

function textOf(profile: Profile): string {
  const text = texts.get(profile) ?? canonicalJson(profile);
  texts.set(profile, text);
  return text;
}

type ReadEdition = KeptEdition & { readonly isIntact: boolean };

/** Reads the text of an edition's file, null where it is none; the same text as last time is not read again. */
function openReading(): (text: string) => ReadEdition | null {
  let last: { readonly text: string; readonly edition: ReadEdition } | null = null;
  return (text) => {
    if (last?.text === text) return last.edition;
    const read = keptEditionSchema.safeParse(parsedOf(text));
    if (!read.success) return null;
    const edition = { ...read.data, isIntact: read.data.edition.hash === hashOfProfile(read.data.profile) };
    last = { text, edition };
    return edition;
  };
}

function parsedOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refuseUnreadable(folder: string): never {
  throw new AppError(
    'data-impossible',
    `An edition in "${folder}" cannot be read any more, so nothing can be said of it. Restore that folder from a copy.`,
    { file: folder },
  );
}

/** A name that any file system takes. */
function nameOf(text: string): string {
  return text.replaceAll(/[^\w-]+/gu, '-').slice(0, 80);
}
