const START_PATIENCE = 4000;

/** A worker that has come up; rejects where the page's policy forbids workers or the file is missing. */
export function workerUp(start: () => Worker): Promise<Worker> {
  return new Promise((resolve, reject) => {
    const worker = start();
    const give = (reason: unknown) => {
      worker.terminate();
      reject(reason);
    };
    const timer = setTimeout(() => give(new Error('the worker did not start')), START_PATIENCE);
    worker.onerror = (event) => {
      event.preventDefault();
      clearTimeout(timer);
      give(new Error(event.message || 'the worker was refused'));
    };
    worker.onmessage = () => {
      clearTimeout(timer);
      resolve(worker);
    };
  });
}
