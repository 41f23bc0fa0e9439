import type { ReactElement, ReactNode } from 'react';
import type { Figure } from '../../shared/model/edition.ts';
import type { Block } from '../../shared/model/profile.ts';
import { numbersIn } from '../../shared/presentation/bound-text.ts';

interface MissingnessBarProps {
  readonly model: Extract<Block, { kind: 'missingness' }>;
  /** Draws the title and the parts otherwise than as plain text; `first` is how many numbers come before. */
  readonly drawText?: (text: string, figures: readonly Figure[] | undefined, first: number) => ReactNode;
}

/** Known and not known as a bar whose parts are named and numbered below it; a hidden part has no length. */
export function MissingnessBar({ model, drawText = asItIs }: MissingnessBarProps): ReactElement {
  const drawn = model.parts.filter((part) => part.share !== null && part.share > 0);
  return (
    <div className="missingness">
      <p className="missingness-title">{drawText(model.title.replace(/\.$/, ''), model.figures, 0)}</p>
      {drawn.length > 0 && (
        <div className="missingness-bar" role="img" aria-label={model.text}>
          {drawn.map((part) => (
            <span key={part.label} className={`answer-${part.answer}`} style={{ flexGrow: part.share ?? 0 }} />
          ))}
        </div>
      )}
      <ul className="missingness-parts">
        {model.parts
          .filter(({ share, answer }) => share !== 0 || answer === 'known')
          .map((part) => (
            <li key={part.label}>
              <span className={`swatch answer-${part.answer}`} />
              {part.label} <b>{drawText(part.text, part.figures, numbersBefore(model, part))}</b>
            </li>
          ))}
      </ul>
    </div>
  );
}

function numbersBefore(
  { title, parts }: MissingnessBarProps['model'],
  part: MissingnessBarProps['model']['parts'][number],
): number {
  const before = [title, ...parts.slice(0, parts.indexOf(part)).map(({ text }) => text)];
  return before.reduce((sum, text) => sum + numbersIn(text).length, 0);
}

function asItIs(text: string): ReactNode {
  return text;
}
