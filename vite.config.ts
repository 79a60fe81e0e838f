import { defineConfig } from 'vite';

// For Storybook's development server and static build. The package itself is built by scripts/build.mjs.
export default defineConfig({ build: { target: 'es2022', chunkSizeWarningLimit: 4000 } });
