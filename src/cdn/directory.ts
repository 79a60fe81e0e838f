import '../define/directory.js';
import { watchCompat } from './watch.js';

export { addLocale } from '../i18n/added-locales.js';
export { MuniDirectoryElement } from '../widgets/directory/directory-element.js';

watchCompat();
