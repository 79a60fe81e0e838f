import { LitElement } from 'lit';
import { MuniDirectoryElement } from '../widgets/directory/directory-element.js';
import { MuniSourceElement } from '../widgets/source-element.js';
import { defineHydrated } from './define-hydrated.js';

MuniSourceElement.define();
void defineHydrated('muni-directory', MuniDirectoryElement, LitElement);
