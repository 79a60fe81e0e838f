/** One cell as it is read: text, a number where no text says more, what is true or not. */
export type Cell = string | number | boolean;

/** A sheet of a workbook, by its place in it. */
export interface Sheet {
  name: string;
  isHidden: boolean;
  /** `withHidden`: what is hidden in it too. */
  read(withHidden?: boolean): Promise<SheetRows>;
}

export interface SheetRows {
  /** Row by row, as they are numbered in the sheet. */
  rows: Cell[][];
  /** Rows and columns that are hidden in the sheet, and left out. */
  hidden: { rows: number; columns: number };
  /** Cells with a formula whose outcome nobody has written down. */
  notWorkedOut?: number;
}

/** Rows and cells that are read of a sheet, at most: as many as fit into one that people keep. */
export const MOST_ROWS = 200_000;
export const MOST_COLUMNS = 1000;

/** An address behind a word that says nothing of it: it is what the cell is there for. */
export const linkedText = (text: Cell, link: string | undefined): Cell =>
  link && /^(?:https?:|mailto:|tel:)/i.test(link) && !/[@./]\w|\d{3}/.test(String(text))
    ? link.replace(/^(?:mailto|tel):/i, '')
    : text;
