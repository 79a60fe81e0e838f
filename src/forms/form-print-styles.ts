import { css } from 'lit';

/** A form on paper: to be filled in by hand, or as what was sent. */
export const printStyles = css`
  .paper {
    display: none;
  }
  @media print {
    .paper {
      display: block;
    }
    .whole > :is(form, .progress),
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
    .paper > .page + * {
      margin-block-start: 2em;
    }
    textarea {
      /* All of what was written; and where nothing was, room to write. */
      field-sizing: content;
      min-block-size: 8em;
    }
    input:not([type='radio'], [type='checkbox']),
    select,
    textarea {
      border-color: #000 !important;
    }
  }
`;
