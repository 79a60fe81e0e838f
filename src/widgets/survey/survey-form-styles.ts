import { css } from 'lit';
import { lateFormStyles } from '../../forms/form-late-styles.js';
import { matrixStyles } from '../../forms/matrix-styles.js';

/** What comes with the later code of a survey's form. */
export const surveyFormStyles = [
  ...lateFormStyles,
  matrixStyles,
  css`
    .given {
      max-inline-size: var(--_measure);
      margin-block-end: calc(var(--_space) * 1.5);
    }
  `,
];
