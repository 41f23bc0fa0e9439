import './import.css';
import './import-panels.css';
import './add-data.css';
import type { ReactElement } from 'react';
import type { Route } from '../../app/route.ts';
import { AddData } from './add-data.tsx';
import { FileImport } from './file-import.tsx';

/** Adding data: the choice of files, or one file and how it is read. */
export function ImportScreen({ route }: { readonly route: Extract<Route, { screen: 'import' }> }): ReactElement {
  return route.path === null ? <AddData /> : <FileImport key={route.path} path={route.path} />;
}
