import '../define/survey.js';
import { watchCompat } from './watch.js';

export { addLocale } from '../i18n/added-locales.js';
export { MuniSurveyElement } from '../widgets/survey/survey-element.js';

watchCompat();
