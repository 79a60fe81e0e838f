import type { FormHost } from '../../forms/form-host.js';
import type { FormStarter } from '../../forms/form-starter-session.js';
import { sentMembers, sentWords } from './survey-sent-model.js';
import { definitionOf } from './survey-settings.js';
import type { SurveyStrings } from './survey-strings.js';
import type { SurveyViewState } from './survey-view-state.js';

/** A form's state with what a survey says beside it. */
export function surveyState(host: FormHost, starter: FormStarter): SurveyViewState {
  const state = starter.viewState;
  const definition = definitionOf(starter.state);
  if (!definition) return state;
  const strings = state.context.strings as unknown as SurveyStrings;
  const isPoll = definition.kind === 'poll';
  const sent = definition.anonymous
    ? sentWords(
        sentMembers(definition, {
          municipality: host.municipality,
          ref: host.context?.ref,
          hasToken: false,
        }),
        strings,
      )
    : [];
  return {
    ...state,
    context: isPoll
      ? { ...state.context, strings: { ...state.context.strings, send: strings.pollVote } }
      : state.context,
    survey: { isPoll, sent, canChange: false, change: () => undefined },
  };
}
