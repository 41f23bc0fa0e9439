import { type ReactElement, type ReactNode, useRef } from 'react';
import { Button } from '../../ui/button.tsx';

interface FilePickerProps {
  readonly children: ReactNode;
  readonly isFolder?: boolean;
  readonly isSingle?: boolean;
  /** Such as ".json"; any file without it. */
  readonly accept?: string;
  readonly kind?: 'secondary' | 'quiet';
  readonly onPick: (files: FileList) => void;
}

/** A button that asks the system for files, or for a folder with all its files. */
export function FilePicker({ children, isFolder, isSingle, accept, kind, onPick }: FilePickerProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        icon={isFolder === true ? 'folder' : 'library'}
        kind={kind ?? 'secondary'}
        onPress={() => input.current?.click()}
      >
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={isSingle !== true}
        accept={accept}
        {...(isFolder === true ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          const { files } = event.currentTarget;
          if (files !== null && files.length > 0) onPick(files);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
