export { checkExpressions } from './check-expressions.js';
export { isTrue, parseExpression } from './expression.js';
