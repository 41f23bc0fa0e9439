import type { JoinGraph } from '../../../shared/model/match-report.ts';

type Node = JoinGraph['nodes'][number];
type Edge = JoinGraph['edges'][number];

export const nodeWidth = 216;
export const nodeHeight = 56;
const across = 316;
const down = 72;
const margin = 12;

export interface PlacedNode {
  readonly node: Node;
  readonly x: number;
  readonly y: number;
}

export interface DrawnGraph {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly (Edge & { readonly path: string })[];
  readonly width: number;
  readonly height: number;
}

/** Tables on the left and what is made of them to the right, in pixels: each stands beyond all that it is made of. */
export function layOutGraph({ nodes, edges }: Pick<JoinGraph, 'nodes' | 'edges'>): DrawnGraph {
  const layers = layersOf(nodes, edges);
  const placed = new Map<string, PlacedNode>();
  const columns = [...Map.groupBy(nodes, ({ id }) => layers.get(id) ?? 0)].toSorted(([one], [other]) => one - other);
  const tallest = Math.max(0, ...columns.map(([, column]) => column.length));
  const height = Math.max(1, tallest) * down - (down - nodeHeight) + 2 * margin;
  // From the right, so that tables stand beside what is made of them.
  for (const [layer, column] of columns.toReversed()) {
    const wanted = new Map(column.map((node, at) => [node.id, wantedPlace(node, edges, placed) ?? at * down]));
    const ordered = column.toSorted((one, other) => (wanted.get(one.id) ?? 0) - (wanted.get(other.id) ?? 0));
    const step =
      ordered.length < 2
        ? down
        : Math.max(down, Math.min(150, (height - 2 * margin - nodeHeight) / (ordered.length - 1)));
    const start = margin + Math.max(0, (height - 2 * margin - nodeHeight - (ordered.length - 1) * step) / 2);
    for (const [at, node] of ordered.entries()) {
      placed.set(node.id, { node, x: margin + layer * across, y: start + at * step });
    }
  }
  const width = Math.max(0, ...[...placed.values()].map(({ x }) => x)) + nodeWidth + margin;
  return {
    nodes: nodes.flatMap(({ id }) => placed.get(id) ?? []),
    edges: edges.flatMap((edge) => {
      const [from, to] = [placed.get(edge.from), placed.get(edge.to)];
      return from === undefined || to === undefined ? [] : [{ ...edge, path: edgePath(from, to) }];
    }),
    width,
    height,
  };
}

/** How far each node is from the tables that nothing is made of. */
function layersOf(nodes: readonly Node[], edges: readonly Edge[]): ReadonlyMap<string, number> {
  const layers = new Map(nodes.map(({ id }) => [id, 0]));
  // As many rounds as there are nodes are enough, as no join is made of itself.
  for (const _ of nodes) {
    for (const { from, to } of edges) {
      layers.set(to, Math.min(nodes.length, Math.max(layers.get(to) ?? 0, (layers.get(from) ?? 0) + 1)));
    }
  }
  return layers;
}

/** The middle of what is made of a node, where that is placed. */
function wantedPlace({ id }: Node, edges: readonly Edge[], placed: ReadonlyMap<string, PlacedNode>): number | null {
  const beyond = edges.flatMap((edge) => (edge.from === id ? (placed.get(edge.to)?.y ?? []) : []));
  return beyond.length === 0 ? null : beyond.reduce((sum, y) => sum + y, 0) / beyond.length;
}

function edgePath(from: PlacedNode, to: PlacedNode): string {
  const [x, y] = [from.x + nodeWidth, from.y + nodeHeight / 2];
  const end = to.y + nodeHeight / 2;
  const bend = Math.max(40, (to.x - x) / 2);
  return `M${x} ${y}C${x + bend} ${y} ${to.x - bend} ${end} ${to.x} ${end}`;
}
