const isPublic = ({ name, privacy = 'public' }) => privacy === 'public' && !/^[_#]/.test(name);

// Only what a page can use: the elements, not their views and models, and of them what is public.
export default {
  globs: ['src/widgets/**/*-element.ts', 'src/**/*-events.ts'],
  exclude: ['**/*.test.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [
    {
      name: 'public-members',
      packageLinkPhase({ customElementsManifest }) {
        for (const { declarations = [] } of customElementsManifest.modules)
          for (const declaration of declarations)
            if (declaration.members) declaration.members = declaration.members.filter(isPublic);
      },
    },
  ],
};
