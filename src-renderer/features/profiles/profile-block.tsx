import { type ReactElement, useMemo } from 'react';
import { assertNever } from '../../../shared/base/assert-never.ts';
import type { Block } from '../../../shared/model/profile.ts';
import { FigureTable } from './figure-table.tsx';
import { ProfilePicture } from './profile-picture.tsx';
import { MissingnessBar } from '../../ui/missingness-bar.tsx';
import { Note } from '../../ui/note.tsx';

type ReadBlock = Exclude<Block, { kind: 'finding' }>;

/** One block of a profile other than a finding, as it is read. */
export function ProfileBlock({ block }: { readonly block: ReadBlock }): ReactElement {
  return useMemo(() => drawBlock(block), [block]);
}

function drawBlock(block: ReadBlock): ReactElement {
  switch (block.kind) {
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
      return <FigureTable table={block.table} />;
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
