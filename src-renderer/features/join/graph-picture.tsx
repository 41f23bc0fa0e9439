import { type ReactElement, useMemo } from 'react';
import { formatNumber } from '../../../shared/base/format-number.ts';
import type { JoinGraph } from '../../../shared/model/match-report.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { layOutGraph, nodeHeight, nodeWidth } from './layer-graph.ts';

type Node = JoinGraph['nodes'][number];

const kindWords: Readonly<Record<Node['kind'], string>> = {
  dataset: 'Table',
  lookup: 'Lookup',
  boundaries: 'Boundaries',
  join: 'Join',
  conversion: 'Carried to other areas',
};
const kindIcons: Readonly<Record<Node['kind'], IconName>> = {
  dataset: 'library',
  lookup: 'search',
  boundaries: 'whole',
  join: 'join',
  conversion: 'redo',
};

interface GraphPictureProps {
  readonly graph: JoinGraph;
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
}

/** Tables on the left, what is made of them to the right; every one is a button, in the order of the list of joins. */
export function GraphPicture({ graph, chosen, onChoose }: GraphPictureProps): ReactElement {
  const drawn = useMemo(() => layOutGraph(graph), [graph]);
  const near = new Set(graph.edges.flatMap(({ from, to }) => (to === chosen ? [from] : [])));
  return (
    <div className="graph-scroll" role="group" aria-label="Picture of tables and joins" tabIndex={0}>
      <div className="graph" style={{ width: drawn.width, height: drawn.height }}>
        <svg className="graph-edges" width={drawn.width} height={drawn.height} aria-hidden="true">
          {drawn.edges.map(({ from, to, says, path }) => (
            <path
              key={`${from} ${to} ${says}`}
              className={to === chosen ? 'graph-edge is-chosen' : 'graph-edge'}
              d={path}
            />
          ))}
        </svg>
        {drawn.nodes.map(({ node, x, y }) => (
          <button
            key={node.id}
            type="button"
            className={`graph-node graph-${node.kind}${near.has(node.id) ? ' is-near' : ''}`}
            style={{ left: x, top: y, width: nodeWidth, height: nodeHeight }}
            aria-pressed={node.kind === 'join' ? node.id === chosen : undefined}
            onClick={() => onChoose(node.id)}
          >
            <Icon name={kindIcons[node.kind]} size={14} />
            <span className="graph-title">{node.title}</span>
            <span className="graph-facts">
              {kindWords[node.kind]}, {formatNumber(node.rows)} {node.rows === 1 ? 'row' : 'rows'}
            </span>
          </button>
        ))}
      </div>
    </div>
  );
}
