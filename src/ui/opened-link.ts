/** Where the focus goes when what was opened is closed: its link in the list, or the count over it. */
export const openedLink = (id: string): string => (id ? `[data-id="${CSS.escape(id)}"] a` : '#count');
