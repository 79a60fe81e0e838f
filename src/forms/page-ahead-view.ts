import { drawAhead, turned, type DrawnAhead } from '../ui/drawn-ahead-view.js';
import { questionsView } from './form-view.js';
import type { DrawPage, PageDrawn } from './form-view-state.js';

/** Draws a page that is not shown yet. */
export const drawPage: DrawPage = (key, sections, state, host): DrawnAhead =>
  drawAhead(key, questionsView(sections, state, undefined), host);

/** The page of that key in the place of the one before, `ahead` where it is drawn already. */
export const turnedView = (key: string, view: unknown, ahead: PageDrawn | undefined): unknown =>
  turned(key, view, ahead as DrawnAhead | undefined);
