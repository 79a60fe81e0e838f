const MINUTE = 60_000;

/**
 * So many a minute from one address, with as many at once; counted in the database, so that a restart forgets
 * nothing and several servers count together. An address is written down as a keyed fingerprint, for a minute.
 * @param {{ perMinute: number, now: () => number, query: import('../data/db.mjs').Query, signer: Pick<ReturnType<typeof import('./tokens.mjs').makeSigner>, 'fingerprint'> }} options perMinute 0: no limit
 */
export function makeRateLimiter({ perMinute, now, query, signer }) {
  const step = MINUTE / perMinute;
  return {
    /** Seconds to wait, or 0 where it may go on. @param {string} address @returns {Promise<number>} */
    async take(address) {
      if (!perMinute) return 0;
      const name = signer.fingerprint(`address\n${address}`);
      const time = now();
      // `free` is when all that was taken has been given back. One statement, so that nobody gets in between.
      const [taken] = await query(
        `insert into muni_forms.rate as r (name, free) values ($1, $2)
         on conflict (name) do update set free = greatest(r.free, $3) + $4::int * interval '1 millisecond'
           where greatest(r.free, $3) + $4::int * interval '1 millisecond' <= $5
         returning 1 as yes`,
        [name, new Date(time + step), new Date(time), Math.round(step), new Date(time + MINUTE)],
      );
      if (taken) return 0;
      const [row] = await query('select free from muni_forms.rate where name = $1', [name]);
      const free = row ? new Date(row.free).getTime() : time;
      return Math.max(1, Math.ceil((free + step - MINUTE - time) / 1000));
    },
  };
}
