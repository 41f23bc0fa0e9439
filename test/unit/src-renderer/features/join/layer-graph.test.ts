import { describe, expect, it } from 'vitest';
import type { JoinGraph } from '../../../../../shared/model/match-report.ts';
import { layOutGraph, nodeHeight, nodeWidth } from '../../../../../src-renderer/features/join/layer-graph.ts';

const node = (id: string, kind: JoinGraph['nodes'][number]['kind'] = 'dataset') => ({ id, title: id, kind, rows: 1 });
const edge = (from: string, to: string) => ({ from, to, says: '' });
const graph = {
  nodes: [node('a'), node('b'), node('lookup', 'lookup'), node('join:one', 'join'), node('join:two', 'join')],
  edges: [edge('a', 'join:one'), edge('lookup', 'join:one'), edge('join:one', 'join:two'), edge('b', 'join:two')],
};

describe('the picture of all joins', () => {
  it('sets what is made to the right of all that it is made of', () => {
    const { nodes } = layOutGraph(graph);
    const x = (id: string): number => nodes.find((placed) => placed.node.id === id)?.x ?? Number.NaN;
    for (const { from, to } of graph.edges) expect(x(to) - x(from)).toBeGreaterThan(nodeWidth);
    expect(x('a')).toBe(x('b'));
  });

  it('lets no two touch, and holds them all', () => {
    const { nodes, width, height } = layOutGraph(graph);
    for (const one of nodes) {
      expect(one.x + nodeWidth).toBeLessThanOrEqual(width);
      expect(one.y + nodeHeight).toBeLessThanOrEqual(height);
      for (const other of nodes.filter(({ node: { id } }) => id !== one.node.id)) {
        expect(one.x === other.x && Math.abs(one.y - other.y) < nodeHeight).toBe(false);
      }
    }
  });

  it('draws a line for each that leads to another, and nothing of nothing', () => {
    expect(layOutGraph(graph).edges).toHaveLength(4);
    expect(layOutGraph({ nodes: [], edges: [] })).toMatchObject({ nodes: [], edges: [] });
  });
});
