interface TemplateClass {
  createElement(html: string): HTMLTemplateElement;
}

/**
 * In a page served as XHTML a template's markup would be read as XML and refused. There, templates
 * are made in an HTML document of their own. To be imported before Lit, which looks for this hook.
 */
if (document.contentType !== 'text/html') {
  const page = document.implementation.createHTMLDocument('');
  (globalThis as { litHtmlPolyfillSupport?: (template: TemplateClass) => void }).litHtmlPolyfillSupport = (
    template,
  ) => {
    template.createElement = (html) => {
      const element = page.createElement('template');
      element.innerHTML = html;
      return element;
    };
  };
}
