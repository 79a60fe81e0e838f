// Reads sources for the house rules: their imports, their syntax tree, what is free in them.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Every file of the repository that is or will be in version control. */
export function repositoryFiles() {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const names = execFileSync('git', args, { encoding: 'utf8', maxBuffer: 1e8 }).split('\0');
  return [...new Set(names)].filter((name) => name && existsSync(name)).sort();
}

const isGenerated = (path) => /^src\/i18n\/(locales\/|locale-codes)/.test(path);

/** The TypeScript of src/ that people write, as `{ path, text }`, paths below src/. */
export function sourceFiles() {
  return repositoryFiles()
    .filter((path) => /^src\/.*\.ts$/.test(path) && !isGenerated(path))
    .map((path) => ({ path: path.slice(4), text: readFileSync(path, 'utf8') }));
}

/** The trees of files that have been read: every rule looks at the same. */
const trees = new WeakMap();

export function parse(file) {
  if (!trees.has(file))
    trees.set(file, ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2022, true));
  return trees.get(file);
}

/** A node and everything below it; comments are not among it. */
export function nodesOf(node) {
  const nodes = [node];
  const add = (child) => {
    nodes.push(child);
    ts.forEachChild(child, add);
  };
  ts.forEachChild(node, add);
  return nodes;
}

/** What a file imports or re-exports: `{ from, typeOnly, names }`. Dynamic imports count as values. */
export function importsOf(file) {
  const found = [];
  for (const node of nodesOf(parse(file))) {
    const specifier = node.moduleSpecifier?.text;
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause;
      const names =
        clause?.namedBindings?.elements?.map((element) => (element.propertyName ?? element.name).text) ?? [];
      found.push({ from: specifier, typeOnly: clause?.isTypeOnly ?? false, names });
    } else if (ts.isExportDeclaration(node) && specifier) {
      found.push({ from: specifier, typeOnly: node.isTypeOnly, names: [] });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [address] = node.arguments;
      found.push({
        from: address && ts.isStringLiteralLike(address) ? address.text : '',
        typeOnly: false,
        names: [],
      });
    }
  }
  return found;
}

const isMemberName = (node) =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) ||
  ((ts.isPropertyAssignment(node.parent) ||
    ts.isPropertySignature(node.parent) ||
    ts.isPropertyDeclaration(node.parent)) &&
    node.parent.name === node) ||
  ((ts.isMethodDeclaration(node.parent) || ts.isMethodSignature(node.parent)) && node.parent.name === node) ||
  ((ts.isGetAccessor(node.parent) || ts.isSetAccessor(node.parent)) && node.parent.name === node) ||
  (ts.isBindingElement(node.parent) && node.parent.propertyName === node);

const isDeclared = (node) =>
  (ts.isVariableDeclaration(node.parent) ||
    ts.isParameter(node.parent) ||
    ts.isBindingElement(node.parent)) &&
  node.parent.name === node;

/**
 * Names a file takes from its surroundings: `fetch` in `fetch(url)` and in `globalThis.fetch`, but not
 * in `options.fetch` or where a parameter is called so.
 */
export function globalsOf(file) {
  const names = new Set();
  const declared = new Set();
  for (const node of nodesOf(parse(file))) {
    if (!ts.isIdentifier(node)) continue;
    const owner =
      ts.isPropertyAccessExpression(node.parent) &&
      node.parent.name === node &&
      node.parent.expression.getText();
    if (/^(globalThis|window|self|document)$/.test(owner || '')) names.add(node.text);
    else if (isDeclared(node) || ts.isImportSpecifier(node.parent)) declared.add(node.text);
    else if (!isMemberName(node) && !isTypeName(node)) names.add(node.text);
  }
  for (const name of declared) names.delete(name);
  return names;
}

function isTypeName(node) {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isTypeNode(at)) return true;
    if (ts.isExpression(at) || ts.isStatement(at)) return false;
  }
  return false;
}
