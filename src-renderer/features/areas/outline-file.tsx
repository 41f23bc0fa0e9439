import { type ReactElement, useRef, useState } from 'react';
import type { AreaPick } from '../../../shared/model/custom-area.ts';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import { whyNoOutline } from './why-no-outline.ts';

/** An outline that somebody drew elsewhere, from a GeoJSON file on this computer. */
export function OutlineFile({ onTake }: { readonly onTake: (pick: AreaPick) => void }): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const take = async (file: File): Promise<void> => {
    const geojson = await file.text();
    const why = whyNoOutline(geojson, file.name);
    setFailure(why);
    if (why === null) onTake({ by: 'outline', geojson, file: file.name });
  };
  return (
    <>
      <div className="tool-row">
        <Button icon="folder" onPress={() => input.current?.click()}>
          Use an outline in a file
        </Button>
        <span className="tiny muted">GeoJSON, with longitude and latitude</span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Outline in a file"
        accept=".geojson,.json,application/geo+json"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file !== undefined) void take(file);
          event.currentTarget.value = '';
        }}
      />
      {failure !== null && <Note tone="danger">{failure}</Note>}
    </>
  );
}
