import './define/calendar.js';
import './define/directory.js';
import './define/signup.js';
import './define/survey.js';
