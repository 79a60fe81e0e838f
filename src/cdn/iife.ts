import './xml-document.js';
import '../define.js';
import { watchCompat } from './watch.js';

export * from '../index.js';

watchCompat();
