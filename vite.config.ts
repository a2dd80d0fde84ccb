import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The web half: built to dist/web, which the server serves as it is. The content security policy is `script-src 'self'`,
 * so nothing here may put a script into the page: no inline script, and no asset turned into a `data:` address.
 */
export default defineConfig({
  plugins: [react()],
  publicDir: 'src/platform/web/public',
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    // ECharts is one chunk of its own, loaded with the first chart.
    chunkSizeWarningLimit: 700,
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/api': { target: 'http://127.0.0.1:3000', changeOrigin: false } },
  },
});
