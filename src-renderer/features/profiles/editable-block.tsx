import { type ReactElement, useId } from 'react';
import { assertNever } from '../../../shared/base/assert-never.ts';
import type { Block } from '../../../shared/model/profile.ts';
import { numbersIn, unbindText } from '../../../shared/presentation/bound-text.ts';
import { BlockTools } from './block-tools.tsx';
import { EditableFinding } from './editable-finding.tsx';
import { useEditing } from './editing.ts';
import { ProfileBlock } from './profile-block.tsx';
import { PictureTool } from './picture-tool.tsx';
import { editOf, withAddition, withEdit, withoutWording } from './recipe-edits.ts';
import { Standing } from './standing.tsx';
import { WordingEditor } from './wording-editor.tsx';

interface EditableBlockProps {
  readonly block: Block;
  readonly among: readonly string[];
  /** The section that it stands in. */
  readonly section: string;
}

/** One block of the document with what can be done with it; a block without an id is only read. */
export function EditableBlock({ block, among, section }: EditableBlockProps): ReactElement {
  const { recipe, edited, edit, isFrozen } = useEditing();
  const place = useId();
  const id = blockId(block);
  if (block.kind === 'finding') return <EditableFinding finding={block} among={among} section={section} />;
  if (id === null) return <ProfileBlock block={block} />;
  const isEdited = edited === place && !isFrozen;
  const canEdit = block.kind === 'paragraph' || block.kind === 'note';
  return (
    <div className={isEdited ? 'block block-edited' : 'block'} data-block={id}>
      {isEdited && canEdit ? <Reworded block={block} id={id} /> : <ProfileBlock block={block} />}
      {canEdit && <Standing worded={block.worded} words={editOf(recipe, id)?.text ?? null} />}
      {!isEdited && (
        <BlockTools
          block={id}
          noun={nounOf(block)}
          among={among}
          onEdit={canEdit ? () => edit(place) : null}
          canPin={false}
          {...(block.kind === 'chart' || block.kind === 'map'
            ? { children: <PictureTool block={id} title={block.title} /> }
            : {})}
        />
      )}
    </div>
  );
}

/** The id by which an officer changes a block; null where it has none. */
export function blockId(block: Block): string | null {
  return (block.kind === 'table' ? block.table.id : block.id) ?? null;
}

function Reworded({
  block,
  id,
}: {
  readonly block: Extract<Block, { kind: 'paragraph' | 'note' }>;
  readonly id: string;
}): ReactElement {
  const { recipe, change, edit } = useEditing();
  const addition = recipe.additions?.find((each) => each.id === id);
  const own = editOf(recipe, id);
  const byRule = block.worded?.byRule ?? block.text;
  const isStanding = block.worded?.isSetAside === false;
  return (
    <WordingEditor
      label={`Words of the ${nounOf(block)}`}
      worded={addition?.text ?? (isStanding ? own?.text : undefined) ?? unbindText(byRule)}
      numbers={addition === undefined ? numbersIn(byRule) : []}
      hasOwnWords={own?.text !== undefined || addition !== undefined}
      restore={addition === undefined ? 'Back to the rules’ words' : 'Take it out'}
      onSave={(text) => {
        edit(null);
        change(
          addition === undefined
            ? withEdit(recipe, { ...own, block: id, text, rule: unbindText(byRule) })
            : withAddition(recipe, { ...addition, text }),
          'The paragraph is in your words.',
        );
      }}
      onCancel={() => edit(null)}
      onRestore={() => {
        edit(null);
        change(
          addition === undefined ? withoutWording(recipe, id) : withAddition(recipe, { ...addition, text: '' }),
          addition === undefined ? 'The paragraph is in the rules’ words again.' : 'Your paragraph is taken out.',
        );
      }}
    />
  );
}

function nounOf(block: Block): string {
  switch (block.kind) {
    case 'definitions':
      return 'list';
    case 'missingness':
      return 'bar';
    case 'finding':
    case 'paragraph':
    case 'note':
    case 'table':
    case 'chart':
    case 'map':
      return block.kind;
    default:
      return assertNever(block);
  }
}
