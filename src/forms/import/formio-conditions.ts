import { isRecord } from '../../data/decode.js';
import type { ForeignObject } from './foreign-object.js';
import { fromJsonLogic, quote } from './json-logic.js';

/** When a component is shown: the simple rule, the list of rules or JSONLogic. */
export function conditionOf(object: ForeignObject): string | undefined {
  const { report } = object;
  const path = object.at('conditional');
  const own = report.open(object.get('conditional') ?? {}, path);
  const json = own.get('json');
  if (isRecord(json) && Object.keys(json).length) {
    const text = fromJsonLogic(json);
    return text === undefined
      ? report.refuse(
          `${path}.json`,
          'this rule uses what expressions cannot say; the field is always shown.',
        )
      : report.expression(text, `${path}.json`);
  }
  const isShown = String(own.get('show')) !== 'false';
  const rules = own
    .list('conditions')
    .map((raw, at) => ruleOf(report.open(raw, `${path}.conditions[${at}]`)));
  const when = own.get('when');
  if (typeof when === 'string' && when) {
    const value = own.get('eq');
    rules.push(isShown || value !== '' ? equals(when, value) : undefined);
  }
  const join = own.get('conjunction') === 'any' ? ' or ' : ' and ';
  const found = rules.filter((rule) => rule !== undefined);
  own.finish(/^(?:json|eq|when|show|conjunction|conditions)$/);
  if (!found.length) return undefined;
  const text = found.join(join);
  return report.expression(isShown ? text : `!(${text})`, path);
}

/** A box of several is named `boxes.a` there; here the list contains it. */
function equals(name: string, value: unknown): string {
  if (value === true || value === 'true') return `{${name}} = true`;
  if (value === false || value === 'false') return `!({${name}} = true)`;
  // One choice is that value, of several one is; a word that only begins so is neither.
  return `{${name}} anyof [${quote(String(value ?? ''))}]`;
}

function ruleOf(rule: ForeignObject): string | undefined {
  const name = rule.get('component');
  const value = rule.get('value');
  if (typeof name !== 'string' || !name) return undefined;
  const right = typeof value === 'number' ? String(value) : quote(String(value ?? ''));
  const SIGNS: Readonly<Record<string, string>> = {
    isEqual: equals(name, value),
    isNotEqual: `!(${equals(name, value)})`,
    isEmpty: `{${name}} empty`,
    isNotEmpty: `{${name}} notempty`,
    includes: `{${name}} contains ${right}`,
    notIncludes: `{${name}} notcontains ${right}`,
    lessThan: `{${name}} < ${right}`,
    lessThanOrEqual: `{${name}} <= ${right}`,
    greaterThan: `{${name}} > ${right}`,
    greaterThanOrEqual: `{${name}} >= ${right}`,
    isDateEqual: `{${name}} = ${right}`,
  };
  const sign = String(rule.get('operator') ?? 'isEqual');
  return Object.hasOwn(SIGNS, sign)
    ? SIGNS[sign]
    : rule.report.refuse(rule.path, `the operator "${sign}" is not taken over; the rule is left out.`);
}
