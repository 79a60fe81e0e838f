import { msg } from '@lit/localize';

/** What is said until the code that says more is there. */
export const boardLoading = () => msg('Loading …', { id: 'survey.boardLoading' });
