import './refusal.css';
import type { ReactElement } from 'react';
import { withinSentence } from '../../../shared/base/format-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { LinkedWords } from './linked-words.tsx';

interface RefusalHeadProps {
  readonly reason: string | null;
  readonly what: string;
}

/** "Refused: with R-038, this table would reveal …", and that nothing was written. */
export function RefusalHead({ reason, what }: RefusalHeadProps): ReactElement {
  const [first = '', ...rest] = sentencesOf(reason ?? `${what} would let a hidden count be worked out.`);
  return (
    <div className="refusal-head">
      <Icon name="danger" size={20} />
      <div>
        <h2>
          <LinkedWords words={refusalTitle(first)} />
        </h2>
        <p className="small">
          Nothing has been written. <LinkedWords words={rest.filter((each) => !each.startsWith('Nothing')).join(' ')} />
        </p>
      </div>
    </div>
  );
}

/** "Refused: with R-038, this table would reveal …"; a name at its start keeps its capital. */
function refusalTitle(sentence: string): string {
  const text = sentence.replace(/\.$/, '');
  if (text.startsWith('Refused')) return text;
  return `Refused: ${/^(With|Together|This|These|The|It|From|Some|A)\b/.test(text) ? withinSentence(text) : text}`;
}

/** A text cut after each full stop that ends a sentence. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=\.)\s+(?=[A-Z])/);
}
