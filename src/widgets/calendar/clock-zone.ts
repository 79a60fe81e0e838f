import { ownZone } from '../../core/temporal.js';

/** The zone of the visitor's clock, without waking `Intl` where that can be. */
export const clockZone = () => ownZone() ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
