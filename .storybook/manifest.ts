interface Named {
  name: string;
  kind?: string;
  attribute?: string;
}

interface Declaration {
  name?: string;
  members?: Named[];
  slots?: Named[];
  cssParts?: Named[];
}

export interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

const renamed = (list: Named[] | undefined, nameOf: (name: string) => string) =>
  list?.map((item) => ({ ...item, name: nameOf(item.name) }));

/**
 * The manifest with a name of its own for each control and each row of the tables: Storybook keeps one
 * list of names, in which the part `heading` would take the place of the attribute `heading`. What has an
 * attribute is listed as that; properties are what remains.
 */
export function forStorybook<M extends Manifest>(manifest: M): M {
  return {
    ...manifest,
    modules: manifest.modules.map((module) => ({
      ...module,
      declarations: module.declarations?.map((declaration) => ({
        ...declaration,
        members: declaration.members?.filter(({ kind, attribute }) => kind === 'field' && !attribute),
        slots: renamed(declaration.slots, (name) => (name ? `slot="${name}"` : 'slot')),
        cssParts: renamed(declaration.cssParts, (name) => `::part(${name})`),
      })),
    })),
  };
}
