import '../define/signup.js';
import { watchCompat } from './watch.js';

export { addLocale } from '../i18n/added-locales.js';
export { MuniSignupElement } from '../widgets/signup/signup-element.js';

watchCompat();
