import { addLocale } from '../i18n/added-locales.js';
import { messages } from '../i18n/locales/de.js';

addLocale('de', messages);
