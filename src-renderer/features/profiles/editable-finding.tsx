import { type KeyboardEvent, type ReactElement, useId, useMemo } from 'react';
import type { Finding } from '../../../shared/model/profile.ts';
import { directionMarks } from '../../../shared/presentation/direction-marks.ts';
import { numbersIn, unbindText } from '../../../shared/presentation/bound-text.ts';
import { BlockTools } from './block-tools.tsx';
import { useEditing } from './editing.ts';
import { Standing } from './standing.tsx';
import { findingPieces, ruleText } from './text-pieces.ts';
import { TextWords } from './text-words.tsx';
import { editOf, withEdit, withoutWording } from './recipe-edits.ts';
import { wordedSays } from './worded-says.ts';
import { WordingEditor } from './wording-editor.tsx';

interface EditableFindingProps {
  readonly finding: Finding;
  /** The ids of the blocks that it stands among. */
  readonly among: readonly string[];
  /** The section that it stands in; null: the front page. */
  readonly section: string | null;
  readonly isMain?: boolean;
}

/** One finding: its sentence, then the numbers it rests on; reworded, pinned, hidden and moved where it stands. */
export function EditableFinding({ finding, among, section, isMain = false }: EditableFindingProps): ReactElement {
  const { recipe, redline, edited, edit, change, isFrozen } = useEditing();
  const place = useId();
  const mark = directionMarks[finding.direction];
  const own = editOf(recipe, finding.id);
  const over = ruleText(finding);
  const hasOwnWords = own?.text !== undefined;
  const words = finding.worded?.isSetAside === true ? null : (own?.text ?? null);
  const figures = redline?.figures;
  const pieces = useMemo(() => findingPieces(finding, section, figures ?? []), [finding, section, figures]);
  const isEdited = edited === place && !isFrozen;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'F2' || isFrozen) return;
    event.preventDefault();
    edit(place);
  };
  return (
    <div
      className={`finding-block block${isMain ? ' finding-main' : ''}${isEdited ? ' block-edited' : ''}`}
      data-block={finding.id}
      onKeyDown={onKeyDown}
      role="group"
      aria-label={`Finding: ${finding.text}`}
    >
      <span className={`finding-mark finding-${mark.colour}`} title={mark.word} aria-hidden="true">
        {mark.symbol}
      </span>
      <div>
        {isEdited ? (
          <WordingEditor
            label="Words of the finding"
            worded={words ?? unbindText(finding.worded?.byRule ?? finding.text)}
            numbers={numbersIn(over)}
            hasOwnWords={hasOwnWords}
            onSave={(text) => {
              edit(null);
              change(
                withEdit(recipe, {
                  ...own,
                  block: finding.id,
                  text,
                  rule: unbindText(over),
                  direction: finding.direction,
                }),
                wordedSays(text),
              );
            }}
            onCancel={() => edit(null)}
            onRestore={() => {
              edit(null);
              change(withoutWording(recipe, finding.id), 'The finding is in the rules’ words again.');
            }}
          />
        ) : (
          <p className="finding-text">
            <span className="only-read">{mark.word}: </span>
            <TextWords pieces={pieces.text} />
          </p>
        )}
        {finding.detail !== '' && (
          <p className="finding-detail">
            <TextWords pieces={pieces.detail} />
          </p>
        )}
        <Standing worded={finding.worded} isPinned={finding.pinned === true} words={own?.text ?? null} />
        {!isEdited && (
          <BlockTools block={finding.id} noun="finding" among={among} onEdit={() => edit(place)} canPin={!isMain} />
        )}
      </div>
    </div>
  );
}
