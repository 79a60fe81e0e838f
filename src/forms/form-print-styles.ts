import { css } from 'lit';

/** A form on paper: to be filled in by hand, or as what was sent. */
export const printStyles = css`
  @media print {
    .buttons,
    .tools,
    .draft,
    progress,
    .change,
    .drop,
    .waiting,
    .entries + .button,
    .entry > .link {
      display: none !important;
    }
    .answers > div,
    .field {
      break-inside: avoid;
    }
    input:not([type='radio'], [type='checkbox']),
    select,
    textarea {
      border-color: #000 !important;
    }
  }
`;
