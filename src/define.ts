import './define/directory.js';
import './define/signup.js';
