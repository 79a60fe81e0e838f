import type { AdapterName } from '../definition.js';
import type { Adapter } from './adapter.js';

const LOADERS: Readonly<Record<AdapterName, () => Promise<{ adapter: Adapter }>>> = {
  json: () => import('./json-adapter.js'),
  form: () => import('./form-adapter.js'),
  'contact-form-7': () => import('./contact-form-7-adapter.js'),
  'gravity-forms': () => import('./gravity-forms-adapter.js'),
  listmonk: () => import('./listmonk-adapter.js'),
};

/** The adapter of that name; each is loaded when a form wants it. */
export async function loadAdapter(name: AdapterName): Promise<Adapter> {
  return (await LOADERS[name]()).adapter;
}
