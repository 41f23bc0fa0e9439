import { type ReactElement, useMemo } from 'react';
import { assertNever } from '../../../shared/base/assert-never.ts';
import type { Block } from '../../../shared/model/profile.ts';
import { definitionTexts } from '../../../shared/presentation/profile-texts.ts';
import { FigureTable } from './figure-table.tsx';
import { FiguredText } from './figured-text.tsx';
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
      return (
        <p className="paper-text">
          <FiguredText block={block.id ?? ''} text={block.text} figures={block.figures} typed={block.typed} />
        </p>
      );
    case 'note':
      return (
        <Note tone={block.tone}>
          <b>{block.title}</b>
          <br />
          <FiguredText block={block.id ?? ''} text={block.text} figures={block.figures} typed={block.typed} />
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
            {definitionTexts(block).map(({ term, id, text, figures }) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>
                  <FiguredText block={id} text={text} figures={figures} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      );
    case 'missingness':
      return (
        <MissingnessBar
          model={block}
          drawText={(text, figures, first) => (
            <FiguredText block={block.id ?? ''} text={text} figures={figures} first={first} />
          )}
        />
      );
    default:
      return assertNever(block);
  }
}
