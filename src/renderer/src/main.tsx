import './styles/mantine.ts';
import '@fontsource-variable/inter/index.css';
import './styles/tokens.css';
import './styles/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { assert } from '#shared/assert.ts';
import { DEFAULT_SETTINGS } from '#shared/contract/settings.ts';
import { App } from './app/App.tsx';
import { CoreProvider } from './app/CoreProvider.tsx';
import { createQueryClient } from './app/query-client.ts';
import { createI18n } from './i18n/index.ts';
import { colourVariables, theme } from './styles/theme.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
const root = document.getElementById('root');
assert(root, 'the page has a root');

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      cssVariablesResolver={colourVariables}
      forceColorScheme="light"
      getStyleNonce={() => nonce}
    >
      <I18nextProvider i18n={createI18n(DEFAULT_SETTINGS.language)}>
        <QueryClientProvider client={createQueryClient()}>
          <CoreProvider>
            <App />
          </CoreProvider>
        </QueryClientProvider>
      </I18nextProvider>
    </MantineProvider>
  </StrictMode>,
);
