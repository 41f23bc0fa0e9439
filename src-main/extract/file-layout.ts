import type { ExtractDescription } from '../../shared/model/extract-description.ts';

/** What can be told of a file without reading its columns. */
export type FileLayout = Pick<ExtractDescription, 'read' | 'sheets' | 'preamble' | 'footer' | 'evidence'>;
