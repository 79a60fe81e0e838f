import './define/directory.js';
