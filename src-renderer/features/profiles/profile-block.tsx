import { type ReactElement, useMemo } from 'react';
import { assertNever } from '../../../shared/base/assert-never.ts';
import type { Block } from '../../../shared/model/profile.ts';
import { ProfilePicture } from './profile-picture.tsx';
import { StaticTable } from '../../tables/static-table.tsx';
import { MissingnessBar } from '../../ui/missingness-bar.tsx';
import { Note } from '../../ui/note.tsx';
import { FindingBlock } from './finding-block.tsx';

/** One block of a profile, whatever its kind. */
export function ProfileBlock({ block }: { readonly block: Block }): ReactElement {
  return useMemo(() => drawBlock(block), [block]);
}

function drawBlock(block: Block): ReactElement {
  switch (block.kind) {
    case 'finding':
      return <FindingBlock finding={block} />;
    case 'paragraph':
      return <p className="paper-text">{block.text}</p>;
    case 'note':
      return (
        <Note tone={block.tone}>
          <b>{block.title}</b>
          <br />
          {block.text}
        </Note>
      );
    case 'table':
      return <StaticTable table={block.table} />;
    case 'chart':
    case 'map':
      return <ProfilePicture picture={block} />;
    case 'definitions':
      return (
        <div>
          <h3>{block.title}</h3>
          <dl className="definitions">
            {block.items.map(({ term, text }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </div>
      );
    case 'missingness':
      return <MissingnessBar model={block} />;
    default:
      return assertNever(block);
  }
}
