import './define/calendar.js';
import './define/directory.js';
