import { NativeEvent } from '../../core/native-event.js';
import type { Occurrence } from './calendar-item.js';

/**
 * A visitor wants to register. `ref` names the occurrence for the form. The page may prevent the
 * default, which hands over to the element or the address that the calendar names.
 */
export class MuniRegisterEvent extends NativeEvent {
  readonly ref: string;
  readonly item: Occurrence;

  constructor(ref: string, item: Occurrence) {
    super('muni-register', { bubbles: true, composed: true, cancelable: true });
    this.ref = ref;
    this.item = item;
  }

  toJSON() {
    return { type: this.type, ref: this.ref };
  }
}
