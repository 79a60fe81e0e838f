// The same questions as a definition of ours.
import { questions } from './questions.js';

const fieldOf = ({ showIf, ...field }) => ({
  ...field,
  ...(showIf && { showIf: `{${showIf.name}} = '${showIf.value}'` }),
});

export function definition(pages) {
  const asked = questions(pages).map((page) => page.map(fieldOf));
  return {
    muni: 1,
    id: 'bench',
    version: '1',
    kind: pages === 1 ? 'signup' : 'survey',
    title: 'Potrzeby przedsiębiorców',
    ...(pages === 1 ? { fields: asked[0] } : { pages: asked.map((fields, i) => ({ id: `p${i}`, fields })) }),
    submit: { url: '/nowhere' },
  };
}
