import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { Provider } from '../../platform/web/provider.tsx';
import { createQueryClient } from '../../platform/web/query-client.ts';
import { createAppRouter } from './router.tsx';
import { screens } from './screens.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <Provider queryClient={createQueryClient()}>
    <RouterProvider router={createAppRouter(screens)} />
  </Provider>,
);
