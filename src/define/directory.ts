import { LitElement } from 'lit';
import { MuniDirectoryElement } from '../widgets/directory/directory-element.js';
import { MuniSourceElement } from '../widgets/source-element.js';
import { defineHydrated } from './define-hydrated.js';

// Its events are known to whoever imports this alone.
export type { DirectoryEvents } from '../element-events.js';

MuniSourceElement.define();
void defineHydrated('muni-directory', MuniDirectoryElement, LitElement);
