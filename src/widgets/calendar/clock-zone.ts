import { ownZone } from '../../core/temporal.js';
import { visitorZone } from './home-zone.js';

/** The zone of the visitor's clock, without waking `Intl` where that can be. */
export const clockZone = () => ownZone() ?? visitorZone();
