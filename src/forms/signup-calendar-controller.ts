import { saveFile } from '../ui/save-file.js';
import type { SignupContext } from './form-host.js';

export function writeSignupCalendar(context: SignupContext): void {
  saveFile('event.ics', 'text/calendar', context.title ?? '');
}
