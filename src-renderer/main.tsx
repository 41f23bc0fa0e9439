import './client/zod-without-eval.ts';
import './styles/tokens.css';
import './styles/themes.css';
import './styles/fonts.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/choosers.css';
import './styles/forms.css';
import './styles/notes.css';
import './styles/overlays.css';
import './styles/tables.css';
import './styles/charts.css';
import './styles/top-bar.css';
import './styles/shell.css';
import './styles/adding.css';
import './styles/forced-colours.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { createQueries, EngineContext } from './client/queries.ts';
import { createQueryClient } from './client/query-client.ts';
import { connect } from './client/transport.ts';
import { recallMemory } from './state/memory.ts';

const client = await connect();
await recallMemory(client);
const { App } = await import('./app/app.tsx');
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no #root.');

createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="en-GB">
      <QueryClientProvider client={createQueryClient()}>
        <EngineContext value={{ client, queries: createQueries(client) }}>
          <App />
        </EngineContext>
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
