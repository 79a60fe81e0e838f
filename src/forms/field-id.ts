/** Names a control inside the widget; a path may hold brackets and dots, which selectors mind. */
export const idOf = (path: string) => `f-${path.replace(/[^\w-]/g, '_')}`;
