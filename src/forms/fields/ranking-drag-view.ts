/** Moves shorter than this are a press, not a drag. */
const NEAR = 6;

/**
 * Follows a finger or a mouse that has taken hold of an entry of a list by its grip, and says where it
 * was let go. Everything it does can be done by the buttons too.
 */
export function followPointer(event: PointerEvent, drop: (value: string, to: number) => void): void {
  const entry = event.currentTarget as HTMLElement;
  const list = entry.parentElement;
  if (!list || event.button !== 0 || !(event.target as Element).closest('.grip')) return;
  event.preventDefault();
  const start = event.clientY;
  const others = [...list.children].filter((one) => one !== entry);
  const abort = new AbortController();
  const { signal } = abort;
  let to = -1;
  const onMove = ({ clientY }: PointerEvent) => {
    if (to < 0 && Math.abs(clientY - start) < NEAR) return;
    entry.classList.add('held');
    entry.style.translate = `0 ${clientY - start}px`;
    to = others.filter((one) => {
      const { top, height } = one.getBoundingClientRect();
      return top + height / 2 < clientY;
    }).length;
  };
  const letGo = (isDropped: boolean) => {
    abort.abort();
    entry.classList.remove('held');
    entry.style.translate = '';
    if (isDropped && to >= 0) drop(entry.dataset.value ?? '', to);
  };
  entry.setPointerCapture(event.pointerId);
  entry.addEventListener('pointermove', onMove, { signal });
  entry.addEventListener('pointerup', () => letGo(true), { signal });
  entry.addEventListener('pointercancel', () => letGo(false), { signal });
}
