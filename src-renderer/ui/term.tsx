import './term.css';
import type { ReactElement, ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { type GlossaryTermId, glossary } from '../../shared/presentation/glossary.ts';
import { dispatch } from '../state/app-store.ts';

interface TermProps {
  readonly id: GlossaryTermId;
  /** The word as it stands in the sentence; the term's own title where it is left out. */
  readonly children?: ReactNode;
}

/** A word of the field where it stands, explained by a press; the way on leads to all words. */
export function Term({ id, children }: TermProps): ReactElement | null {
  const term = glossary.find((each) => each.id === id);
  if (term === undefined) return null;
  return (
    <DialogTrigger>
      <Button className="term">{children ?? term.title}</Button>
      <Popover className="popover" offset={4}>
        <Dialog className="term-says">
          {({ close }) => (
            <>
              <Heading slot="title">{term.title}</Heading>
              <p>{term.says}</p>
              <Button
                className="text-button"
                onPress={() => {
                  close();
                  dispatch({ kind: 'dialog-opened', dialog: 'help', about: `term-${id}` });
                }}
              >
                All words
              </Button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
