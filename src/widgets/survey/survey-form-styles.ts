import { css } from 'lit';
import { lateFormStyles } from '../../forms/form-late-styles.js';
import { matrixStyles } from '../../forms/matrix-styles.js';

/** What comes with the later code of a survey's form. */
export const surveyFormStyles = [
  ...lateFormStyles,
  matrixStyles,
  css`
    .sent,
    .given {
      max-inline-size: var(--_measure);
      margin-block-end: calc(var(--_space) * 1.5);
    }
    summary {
      cursor: pointer;
      padding-block: 0.5em;
    }
    .sent .more {
      color: var(--_accent);
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .sent > ul,
    .sent > p {
      margin-block-start: 0.375em;
      color: var(--_muted);
    }
  `,
];
