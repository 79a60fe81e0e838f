import { css } from 'lit';
import { formStyles } from '../../forms/form-styles.js';
import { surveyFieldStyles } from '../../forms/survey-field-styles.js';

/** What the first questions need; results and ideas bring their own. */
export const surveyStyles = [
  ...formStyles,
  surveyFieldStyles,
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
    .sent > :not(summary) {
      margin-block-start: 0.375em;
      color: var(--_muted);
    }
    .below {
      margin-block-start: calc(var(--_space) * 1.5);
    }
  `,
];
