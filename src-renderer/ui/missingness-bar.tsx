import type { ReactElement } from 'react';
import type { Block } from '../../shared/model/profile.ts';

interface MissingnessBarProps {
  readonly model: Extract<Block, { kind: 'missingness' }>;
}

/** Known and not known as a bar whose parts are named and numbered below it; a hidden part has no length. */
export function MissingnessBar({ model }: MissingnessBarProps): ReactElement {
  const drawn = model.parts.filter((part) => part.share !== null && part.share > 0);
  return (
    <div className="missingness">
      <p className="missingness-title">{model.title.replace(/\.$/, '')}</p>
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
              {part.label} <b>{part.text}</b>
            </li>
          ))}
      </ul>
    </div>
  );
}
