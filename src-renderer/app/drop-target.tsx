import { type ReactElement, useEffect, useRef, useState } from 'react';
import { failureText } from '../client/failure-text.ts';
import { useEngine } from '../client/queries.ts';
import { addDrop } from '../features/import/add-files.ts';
import { Icon } from '../ui/icon.tsx';
import { IconButton } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';

/** Takes files and folders that are dropped anywhere on the window, and says so while they are held over it. */
export function DropTarget(): ReactElement | null {
  const { client } = useEngine();
  const [isOver, setIsOver] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const depth = useRef(0);
  useEffect(() => {
    const bears = (event: DragEvent): event is DragEvent & { readonly dataTransfer: DataTransfer } =>
      event.dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent): void => {
      if (!bears(event)) return;
      event.preventDefault();
      depth.current += 1;
      setIsOver(true);
    };
    const over = (event: DragEvent): void => {
      if (!bears(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
    };
    const leave = (event: DragEvent): void => {
      if (!bears(event)) return;
      depth.current = Math.max(0, depth.current - 1);
      if (depth.current === 0) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      depth.current = 0;
      setIsOver(false);
      if (!bears(event)) return;
      event.preventDefault();
      setFailure(null);
      addDrop(client, event.dataTransfer).catch((error: unknown) => {
        setFailure(error instanceof Error ? failureText(error) : 'What was dropped could not be read.');
      });
    };
    const listeners = [
      ['dragenter', enter],
      ['dragover', over],
      ['dragleave', leave],
      ['drop', drop],
    ] as const;
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
    };
  }, [client]);
  if (isOver)
    return (
      <div className="drop-overlay">
        <div className="drop-words">
          <Icon name="download" size={28} />
          <p className="drop-title">Drop files or a folder to add them</p>
          <p>Nothing is loaded before you have seen how it is read. The files themselves are never changed.</p>
        </div>
      </div>
    );
  if (failure === null) return null;
  return (
    <div className="drop-failure">
      <Note tone="danger" action={<IconButton icon="close" label="Close" onPress={() => setFailure(null)} />}>
        {failure}
      </Note>
    </div>
  );
}
