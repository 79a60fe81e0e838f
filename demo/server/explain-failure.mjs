/**
 * One sentence on what stopped the server and what to do about it, or undefined when it is
 * something nobody foresaw (then the stack is worth reading).
 * @param {any} error
 * @param {{ port?: number, dataDir?: string, databaseUrl?: string | undefined }} [settings]
 * @param {string} [command] that was given
 * @returns {string | undefined}
 */
export function explainFailure(error, { port, dataDir, databaseUrl } = {}, command = 'npm run demo') {
  const path = error?.path ?? dataDir;
  switch (error?.code) {
    case 'EADDRINUSE':
      return `Port ${error.port ?? port} is taken by another program: stop it, or choose another port, for example PORT=${(error.port ?? port ?? 8080) + 1} ${command}.`;
    case 'EADDRNOTAVAIL':
      return `This machine has no address ${error.address}: set HOST to one it has, for example 127.0.0.1.`;
    case 'EBADPORT':
      return `PORT is "${error.value}", which is not a port number between 0 and 65535.`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `There is not enough room for the data in ${path} (about 100 MB are needed): free some, or set MUNI_DATA_DIR to a folder on another disk.`;
    case 'EACCES':
    case 'EPERM':
      if (error.syscall === 'listen')
        return `Port ${error.port ?? port} is reserved for the system: choose one above 1023, for example PORT=8080 ${command}.`;
      return `The data cannot be written to ${path} (no permission): set MUNI_DATA_DIR to a folder you may write to.`;
    case 'EROFS':
      return `The data cannot be written to ${path} (the disk is read-only): set MUNI_DATA_DIR to a folder you may write to.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `The data needs a folder, and ${path} is or lies under a file: set MUNI_DATA_DIR to a folder.`;
    case 'ENOENT':
      // Node's word for a folder that a read-only or foreign file system will not let it make.
      if (error.syscall !== 'mkdir') break;
      return `The folder ${path} for the data cannot be made: set MUNI_DATA_DIR to a folder you may write to.`;
    case 'DATA_DIR_IN_USE':
      return `The data in ${path} is in use by another server (process ${error.pid}): stop that one, or set MUNI_DATA_DIR to another folder.`;
    case 'BAD_FORM':
      return `The form ${path} cannot be read (${error.reason}): mend or remove it.`;
    case 'NO_FORMS':
      return `There is no folder ${path}: make one with a definition for each form, or set MUNI_FORMS_DIR.`;
    case 'BAD_SETTING':
      return `${error.setting} is "${error.value}", which it cannot be: see --help.`;
    case 'ERR_MODULE_NOT_FOUND': {
      const [, missing] = /Cannot find package '([^']+)'/.exec(error.message) ?? [];
      if (!missing) break;
      return `This needs ${missing}, which is not installed: npm install hono @hono/node-server ${databaseUrl ? 'pg' : '@electric-sql/pglite'}`;
    }
    case 'OLD_NODE':
      return `This needs Node 20.19 or newer, and this is Node ${error.version}: install a newer one from https://nodejs.org.`;
  }
  if (databaseUrl && isDatabaseRefusal(error)) {
    return `The database named by DATABASE_URL could not be used (${reasonOf(error)}): start it or correct the address, or unset DATABASE_URL for the embedded database.`;
  }
  return undefined;
}

/**
 * Connection failures, and PostgreSQL's own classes 08 (connection), 28 (authorization), 3D (no such database), 42501 (no privilege).
 * @param {any} error
 */
function isDatabaseRefusal(error) {
  const code = String(error?.code ?? '');
  return (
    /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ENOENT|ERR_INVALID_URL)$|^(08|28|3D|57P)|^42501$/.test(
      code,
    ) || /timeout|SSL|password/i.test(error?.message ?? '')
  );
}

/** @param {any} error */
const reasonOf = (error) => (error.message || error.errors?.[0]?.message || error.code).replace(/\s+/g, ' ');
