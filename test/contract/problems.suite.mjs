import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listViolations } from './schemas.mjs';

const WRONG = [
  ['page=0', 'page'],
  ['page=two', 'page'],
  ['page=-1', 'page'],
  ['page=1.5', 'page'],
  ['page=99999999999999999999', 'page'],
  ['pageSize=101', 'pageSize'],
  ['pageSize=0', 'pageSize'],
  ['sort=size', 'sort'],
  ['sort=distance', 'sort'],
  ['radius=5', 'radius'],
  ['near=91,0', 'near'],
  ['near=here', 'near'],
  ['near=51.1,17&radius=-1', 'radius'],
  ['bbox=1,2,3', 'bbox'],
  ['bbox=0,60,10,50', 'bbox'],
  ['lang=%3Cpl%3E', 'lang'],
  ['q=a&q=b', 'q'],
  ['q=%00', 'q'],
  ['town=%00', 'town'],
  [`q=${'a'.repeat(201)}`, 'q'],
  ['Farve=bl%C3%A5', 'Farve'],
  ['facets=town,Farve', 'facets'],
  ['constructor=1', 'constructor'],
  ['__proto__x=1&hasOwnProperty=1', 'hasOwnProperty'],
];

/** @param {() => import('./engines.mjs').Endpoint} give */
export function describeProblems(give) {
  describe('a problem', () => {
    for (const [query, parameter] of WRONG) {
      it(`names ${parameter} for ?${query.slice(0, 40)}`, async () => {
        const answer = await give().ask(`/api/firms?${query}`);
        assert.equal(answer.status, 400);
        assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
        const problem = await answer.json();
        assert.deepEqual(listViolations('muni-problem.v1.json', problem), []);
        assert.match(problem.type, /\/problems\/validation$/);
        assert.ok(
          problem.errors.some((error) => error.parameter === parameter),
          JSON.stringify(problem),
        );
      });
    }

    it('names everything that is wrong at once', async () => {
      const { errors } = await give().askJson('/api/firms?page=x&pageSize=y&Farve=z');
      assert.deepEqual(errors.map(({ parameter }) => parameter).sort(), ['Farve', 'page', 'pageSize']);
    });

    it('is not made of parameters that begin with an underscore', async () => {
      assert.equal((await give().ask('/api/firms?_=1718&_ga=x')).status, 200);
    });

    it('is not made of the contract’s own facets, though no record here has them', async () => {
      assert.equal((await give().askJson('/api/craftspeople?audience=anyone')).total, 0);
    });

    for (const [path, status] of [
      ['/api/nothing', 404],
      ['/api/', 404],
      ['/api/city', 404],
      ['/files/none.csv', 404],
      ['/nowhere', 404],
      ['/broken/500', 500],
      ['/broken/404', 404],
    ]) {
      it(`is the answer of ${path}`, async () => {
        const answer = await give().ask(path);
        assert.equal(answer.status, status);
        assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
        assert.deepEqual(listViolations('muni-problem.v1.json', await answer.json()), []);
      });
    }

    it('says how the large directory is switched on', async () => {
      assert.match((await give().askJson('/api/city')).detail, /--big/);
    });

    it('says when to come back', async () => {
      for (const path of ['/broken/503?after=7', '/broken/429?after=7'])
        assert.equal((await give().ask(path)).headers.get('Retry-After'), '7');
    });

    it('meets whoever wants to write', async () => {
      for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
        const answer = await give().ask('/api/firms', { method });
        assert.equal(answer.status, 405);
        assert.match(answer.headers.get('Allow'), /GET/);
      }
    });
  });
}
