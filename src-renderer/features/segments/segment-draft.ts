import type { SegmentPart } from '../../../shared/model/segment-parts.ts';

/** A part that speaks of people; `isNot` picks those of whom it is known not to hold. */
export interface DraftPart {
  readonly kind: 'part';
  readonly id: number;
  readonly isNot: boolean;
  readonly part: SegmentPart;
}

/** Parts that belong together: people of whom all of them hold, any of them, or none. */
export interface DraftGroup {
  readonly kind: 'group';
  readonly id: number;
  readonly match: GroupMatch;
  readonly nodes: readonly DraftNode[];
}

export type GroupMatch = 'all' | 'any' | 'none';
export type DraftNode = DraftPart | DraftGroup;

/** A segment while it is being built, with every state that undo can go back to. */
export interface SegmentDraft {
  readonly title: string;
  readonly people: string;
  readonly root: DraftGroup;
  /** Never given to a part before. */
  readonly nextId: number;
  readonly past: readonly DraftGroup[];
  readonly future: readonly DraftGroup[];
}

/** Puts another expression in the place of the one so far; what was undone is gone. */
export function withRoot(draft: SegmentDraft, root: DraftGroup, taken = 0): SegmentDraft {
  return { ...draft, root, nextId: draft.nextId + taken, past: [...draft.past, draft.root], future: [] };
}

export function addPart(draft: SegmentDraft, group: number, part: SegmentPart): SegmentDraft {
  const added: DraftPart = { kind: 'part', id: draft.nextId, isNot: false, part };
  return withRoot(
    draft,
    changedGroup(draft.root, group, (to) => ({ ...to, nodes: [...to.nodes, added] })),
    1,
  );
}

/** Adds a group within a group, to be filled; it asks the other thing of its parts. */
export function addGroup(draft: SegmentDraft, group: number): SegmentDraft {
  const added = (to: DraftGroup): DraftGroup => ({
    kind: 'group',
    id: draft.nextId,
    match: to.match === 'all' ? 'any' : 'all',
    nodes: [],
  });
  return withRoot(
    draft,
    changedGroup(draft.root, group, (to) => ({ ...to, nodes: [...to.nodes, added(to)] })),
    1,
  );
}

export function matchGroup(draft: SegmentDraft, group: number, match: GroupMatch): SegmentDraft {
  return withRoot(
    draft,
    changedGroup(draft.root, group, (to) => ({ ...to, match })),
  );
}

export function changePart(
  draft: SegmentDraft,
  id: number,
  change: Partial<Pick<DraftPart, 'isNot' | 'part'>>,
): SegmentDraft {
  const changed = (node: DraftNode): DraftNode => {
    if (node.kind === 'group') return { ...node, nodes: node.nodes.map(changed) };
    return node.id === id ? { ...node, ...change } : node;
  };
  return withRoot(draft, { ...draft.root, nodes: draft.root.nodes.map(changed) });
}

export function dropNode(draft: SegmentDraft, id: number): SegmentDraft {
  const without = (group: DraftGroup): DraftGroup => ({
    ...group,
    nodes: group.nodes.filter((node) => node.id !== id).map((node) => (node.kind === 'group' ? without(node) : node)),
  });
  return withRoot(draft, without(draft.root));
}

export function undoDraft(draft: SegmentDraft): SegmentDraft {
  const root = draft.past.at(-1);
  if (root === undefined) return draft;
  return { ...draft, root, past: draft.past.slice(0, -1), future: [draft.root, ...draft.future] };
}

export function redoDraft(draft: SegmentDraft): SegmentDraft {
  const [root, ...future] = draft.future;
  if (root === undefined) return draft;
  return { ...draft, root, past: [...draft.past, draft.root], future };
}

function changedGroup(group: DraftGroup, id: number, change: (group: DraftGroup) => DraftGroup): DraftGroup {
  if (group.id === id) return change(group);
  return {
    ...group,
    nodes: group.nodes.map((node) => (node.kind === 'group' ? changedGroup(node, id, change) : node)),
  };
}
