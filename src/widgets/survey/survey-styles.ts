import { css } from 'lit';
import { formStyles } from '../../forms/form-styles.js';
import { scaleStyles } from '../../forms/scale-styles.js';

/** What the first questions need; results and ideas bring their own. */
export const surveyStyles = [
  ...formStyles,
  scaleStyles,
  css`
    .below {
      margin-block-start: calc(var(--_space) * 1.5);
    }
  `,
];
