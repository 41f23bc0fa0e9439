import { z } from 'zod';
import { recalledText, remember } from './memory.ts';

/** Unfinished work of one kind, by its key. */
export interface KeptDrafts<Draft> {
  readonly restored: ReadonlyMap<string, Draft>;
  /** Keeps all drafts as they now are for the next start. */
  readonly keep: (drafts: ReadonlyMap<string, Draft>) => void;
}

/** Brings back the drafts of the last start that can still be read, each by its schema, and keeps those to come. */
export function keepDrafts<Draft>(name: string, schema: z.ZodType<Draft>): KeptDrafts<Draft> {
  return {
    restored: readDrafts(recalledText(name), schema),
    keep: (drafts) => remember(name, drafts.size === 0 ? null : JSON.stringify([...drafts])),
  };
}

/** The drafts of a text; one that can't be read is left out, and the others stay. */
export function readDrafts<Draft>(text: string | undefined, schema: z.ZodType<Draft>): Map<string, Draft> {
  const entries = z.array(z.tuple([z.string(), z.unknown()])).safeParse(readJson(text));
  const drafts = new Map<string, Draft>();
  for (const [key, value] of entries.data ?? []) {
    const draft = schema.safeParse(value);
    if (draft.success) drafts.set(key, draft.data);
  }
  return drafts;
}

function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
}
