import type { AnswerValue, Answers, Choice, Field, FormDefinition, Page, RepeatField } from './definition.js';
const parts = (p: string) => p.replace(/\[(\d+)\]/g, '.$1').split('.');
export interface FieldError { path: string; code: string; params?: Record<string, unknown>; message?: unknown }
export class FormState {
  definition: FormDefinition; answers: Record<string, any> = {};
  constructor(d: FormDefinition, _o: { now: number; random: () => number }) { this.definition = d; for (const p of d.pages) for (const f of p.fields) if (f.value !== undefined) this.answers[f.name] = f.value; }
  valueAt(path: string): AnswerValue { let v: any = this.answers; for (const k of parts(path)) v = v?.[k]; return v; }
  setAnswer(path: string, value: AnswerValue): void { const ps = parts(path); let at: any = (this.answers = structuredClone(this.answers)); for (const k of ps.slice(0, -1)) at = at[k] ??= {}; at[ps.at(-1)!] = value; }
  #holds(e: any): boolean { if (!e) return true; const m = /\{(\w+)\} = '(\w+)'/.exec(e); return m ? this.answers[m[1]!] === m[2] : true; }
  visiblePages(): Page[] { return this.definition.pages.filter((p) => this.#holds(p.showIf)); }
  visibleFields(fields: readonly Field[], _prefix: string): Field[] { return fields.filter((f) => this.#holds(f.showIf)); }
  isRequired(f: Field, _p: string): boolean { return f.required === true; }
  optionsOf(f: Field, _p: string): readonly Choice[] { return 'options' in f ? f.options : []; }
  entriesOf(f: RepeatField, p: string): number { const v = this.valueAt(p); return Math.max(f.min, Array.isArray(v) ? v.length : 0); }
  payload(): Record<string, any> { return this.answers; }
  ending(): any { return undefined; }
  errorOf(f: Field, p: string): FieldError | undefined { const v = this.valueAt(p); const empty = v === undefined || v === '' || v === null || v === false || (Array.isArray(v) && !v.length); return f.required === true && empty ? { path: p, code: 'required' } : f.type === 'email' && !empty && !/@/.test(String(v)) ? { path: p, code: 'email' } : undefined; }
}
export type { Answers };
