import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class ChosenOption extends Directive {
  override render(_isChosen: boolean): unknown {
    return noChange;
  }

  override update({ element }: ElementPart, [isChosen]: [boolean]): unknown {
    const option = element as HTMLOptionElement;
    if (option.selected !== isChosen) option.selected = isChosen;
    return noChange;
  }
}

/**
 * Chooses an `<option>` or not. Stands beside `?selected`, the attribute that a server writes and that says
 * no more than what was chosen at first.
 */
export const asChosen = directive(ChosenOption);
